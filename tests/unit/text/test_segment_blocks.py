"""Which lines belong together, and what kind of block they make."""

import pytest

from plainspeak.text.segment import segment

P, H, B, S, C = "paragraph", "heading", "bullet", "step", "cell"

CASES = {
    "one paragraph": ("We can help you.", [(P, "We can help you.")]),
    "two paragraphs": ("We can help.\n\nCall us.", [(P, "We can help."), (P, "Call us.")]),
    "nothing": ("", []),
    "only space": (" \n\t\n\n", []),
    "headings": ("# One\n### Two three", [(H, "One"), (H, "Two three")]),
    "a heading without its space": ("##Fees\nIt is free.", [(H, "Fees"), (P, "It is free.")]),
    "a hashtag": ("#help is a tag.", [(P, "#help is a tag.")]),
    "bullets": ("You can:\n- call us\n- write.", [(P, "You can:"), (B, "call us"), (B, "write.")]),
    "bullets of every shape": (
        "• one\n◦ two\n* three\n– four\n· five\n▪six\n+ seven\n\uf0b7\teight\no\tnine",
        [(B, word) for word in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]],
    ),
    "steps of every shape": (
        "1. one\n2) two\n(3) three\na) four\n(b) five\niv. six\nStep 7: seven\n1.1. eight",
        [(S, word) for word in ["one", "two", "three", "four", "five", "six", "seven", "eight"]],
    ),
    "a decimal is no step": ("1.5 million people get help.", [(P, "1.5 million people get help.")]),
    "a year is no step": ("2014. A good year.", [(P, "2014. A good year.")]),
    "a minus is no bullet": ("-5 degrees outside today.", [(P, "-5 degrees outside today.")]),
    "emphasis is no bullet": ("*Note* this, please.", [(P, "*Note* this, please.")]),
    "an initial is no step": ("J. Smith will call you.", [(P, "J. Smith will call you.")]),
    "a dash in a line": ("Help - or not - is free.", [(P, "Help - or not - is free.")]),
    "a table": ("| Day | Time |\n|---|:--|\n| Monday | 9am |", [(C, "Day"), (C, "Time"), (C, "Monday"), (C, "9am")]),
    "an empty cell": ("| a | | b |", [(C, "a"), (C, "b")]),
    "a bar inside a cell": (r"| a \| b | c |", [(C, r"a \| b"), (C, "c")]),
    "a ruled line": ("One thing.\n\n-----\n\nAnother.", [(P, "One thing."), (P, "Another.")]),
    "a hard-wrapped paragraph": (
        "You can ask us for an assessment of your\nneeds at any time, and it does not cost\nanything.",
        [(P, "You can ask us for an assessment of your\nneeds at any time, and it does not cost\nanything.")],
    ),
    "a wrapped paragraph with a name at the start of a line": (
        "If you need help with money, ask your local\nCitizens Advice office for free advice.",
        [
            (
                P,
                "If you need help with money, ask your local\nCitizens Advice office for free advice.",
            )
        ],
    ),
    "a wrapped paragraph where a sentence ends with its line": (
        "We will ask you about the help you need with\nyour care. We will then write to you with a\n"
        "plan that says what we can do for you soon.\nYou can ask for changes to the plan.",
        [
            (
                P,
                "We will ask you about the help you need with\nyour care. We will then write to you with a\n"
                "plan that says what we can do for you soon.\nYou can ask for changes to the plan.",
            )
        ],
    ),
    "a wrapped bullet with an indent": (
        "- you need help\n  with your meals\n- you feel unsafe",
        [(B, "you need help\n  with your meals"), (B, "you feel unsafe")],
    ),
    "a wrapped bullet without an indent": (
        "- you have a weak immune system, for example because of\ndiabetes or a medicine\n- you smoke",
        [(B, "you have a weak immune system, for example because of\ndiabetes or a medicine"), (B, "you smoke")],
    ),
    "a wrapped line that begins with a dash": (
        "You can get help with the cost of your care at home\n- and with the cost of a break - if you ask.",
        [
            (
                P,
                "You can get help with the cost of your care at home\n- and with the cost of a break - if you ask.",
            )
        ],
    ),
    "bullets after a long line without a colon": (
        "You can get help with the cost of your own care at home if\n- you ask us\n- you live here",
        [(P, "You can get help with the cost of your own care at home if"), (B, "you ask us"), (B, "you live here")],
    ),
    "an address": (
        "Adult Social Care\nCounty Hall\n12 Station Road\nLeeds\nLS1 2AB",
        [(P, line) for line in ("Adult Social Care", "County Hall", "12 Station Road", "Leeds", "LS1 2AB")],
    ),
    "a list without marks": (
        "bread and milk\neggs\nbutter from the shop",
        [(P, "bread and milk"), (P, "eggs"), (P, "butter from the shop")],
    ),
    "a longer list without marks": (
        "help with washing and dressing\nhelp with shopping, cooking and cleaning\nhelp with money\n"
        "someone to talk to when you feel alone",
        [
            (P, "help with washing and dressing"),
            (P, "help with shopping, cooking and cleaning"),
            (P, "help with money"),
            (P, "someone to talk to when you feel alone"),
        ],
    ),
    "opening times": (
        "Monday to Friday: 9am to 5pm, closed for lunch\nSaturday: 10am to 2pm\nSunday: closed",
        [
            (P, "Monday to Friday: 9am to 5pm, closed for lunch"),
            (P, "Saturday: 10am to 2pm"),
            (P, "Sunday: closed"),
        ],
    ),
    "a list after a colon": (
        "We can help you with all of these things at home:\nwashing\ncooking",
        [(P, "We can help you with all of these things at home:"), (P, "washing"), (P, "cooking")],
    ),
    "a signature": (
        "Yours sincerely\nAnn Bell\nTeam manager",
        [(P, "Yours sincerely"), (P, "Ann Bell"), (P, "Team manager")],
    ),
    "a sentence a line": (
        "Use this service to ask for help at home for your family.\nIt is free.",
        [(P, "Use this service to ask for help at home for your family."), (P, "It is free.")],
    ),
    "pasted paragraphs on a line each": (
        f"We help {'and help ' * 20}people\nand we care.",
        [(P, f"We help {'and help ' * 20}people"), (P, "and we care.")],
    ),
    "a label above a paragraph": (
        "How to apply\n\nYou can apply online, by phone or in writing.",
        [(H, "How to apply"), (P, "You can apply online, by phone or in writing.")],
    ),
    "a label directly above a paragraph": (
        "How to apply\nYou can apply online, by phone, in person or in writing, at any time.",
        [(H, "How to apply"), (P, "You can apply online, by phone, in person or in writing, at any time.")],
    ),
    "a label above a list": (
        "Who can apply\nYou can apply if:\n- you live here",
        [(H, "Who can apply"), (P, "You can apply if:"), (B, "you live here")],
    ),
    "a signature with an address": (
        "Social Worker, Adult Social Care\nTel: 01234 567890\njane.bell@example.gov.uk",
        [(P, "Social Worker, Adult Social Care"), (P, "Tel: 01234 567890"), (P, "jane.bell@example.gov.uk")],
    ),
    "a paragraph from a PDF, its lines not quite even": (
        "People with more complex needs may benefit\nfrom an assessment from the Occupational\n"
        "Therapy service. The service helps adults of all\nages to do what they need or want to do.",
        [
            (
                P,
                "People with more complex needs may benefit\nfrom an assessment from the Occupational\n"
                "Therapy service. The service helps adults of all\nages to do what they need or want to do.",
            )
        ],
    ),
    "a wrapped paragraph with a colon at the end of a line": (
        "Ann looked after both of her parents for nine years:\nher mother could not see, and her father had grown\n"
        "weak. She never asked anybody for help at all.",
        [
            (
                P,
                "Ann looked after both of her parents for nine years:\nher mother could not see, and her father had "
                "grown\nweak. She never asked anybody for help at all.",
            )
        ],
    ),
    "a list of long items after a full line with a colon": (
        "You may be able to get help with some of these things:\nwashing and dressing yourself each morning\n"
        "cooking your own meals and doing your washing\ngetting out",
        [
            (P, "You may be able to get help with some of these things:"),
            (P, "washing and dressing yourself each morning"),
            (P, "cooking your own meals and doing your washing"),
            (P, "getting out"),
        ],
    ),
    "a wrapped paragraph that begins with a small letter": (
        "a council must think about what you want to do. It\nmust also ask your carer. Both of you can have\n"
        "somebody with you when that is done.",
        [
            (
                P,
                "a council must think about what you want to do. It\nmust also ask your carer. Both of you can have\n"
                "somebody with you when that is done.",
            )
        ],
    ),
    "a numbered heading": (
        "1. Who can apply\n\nYou can apply if you live here.\n\n2. How to apply\n\nYou can apply online.",
        [
            (H, "Who can apply"),
            (P, "You can apply if you live here."),
            (H, "How to apply"),
            (P, "You can apply online."),
        ],
    ),
    "steps apart from one another": (
        "1. Sign the form\n\n2. Post the form\n\nWe will write to you soon.",
        [(S, "Sign the form"), (S, "Post the form"), (P, "We will write to you soon.")],
    ),
    "steps that are sentences": (
        "1. Sign the form.\n\nYou can do this online.",
        [(S, "Sign the form."), (P, "You can do this online.")],
    ),
    "a bold heading": ("**Who can apply**\n\nAnybody can.", [(H, "**Who can apply**"), (P, "Anybody can.")]),
    "a question above a paragraph": (
        "Who can apply?\nYou can apply if you are over 18 and you live in this county.\n\n"
        "How much is it?\n\nIt is free.",
        [
            (H, "Who can apply?"),
            (P, "You can apply if you are over 18 and you live in this county."),
            (H, "How much is it?"),
            (P, "It is free."),
        ],
    ),
    "questions that are no heading": (
        "Need help? Can we call?\n\nIt is free.\n\n“Is it far?”\n\nIt was not far.",
        [(P, "Need help? Can we call?"), (P, "It is free."), (P, "“Is it far?”"), (P, "It was not far.")],
    ),
    "a word cut at the end of a line": (
        "We will look at your assess-\n   ment with you.",
        [(P, "We will look at your assess-\n   ment with you.")],
    ),
    "headings in a text without empty lines": (
        "You can apply if you live in this county and are over 18.\nHow to apply\nYou can apply online, by phone or in "
        "writing, at any time.\nWhat it costs\nIt is free for most people, but some pay a part.",
        [
            (P, "You can apply if you live in this county and are over 18."),
            (H, "How to apply"),
            (P, "You can apply online, by phone or in writing, at any time."),
            (H, "What it costs"),
            (P, "It is free for most people, but some pay a part."),
        ],
    ),
    "an underlined heading": ("Help\n====\nIt is free.", [(H, "Help"), (P, "It is free.")]),
    "a greeting is no heading": (
        "Dear Mr Bell\n\nThank you for your letter.",
        [(P, "Dear Mr Bell"), (P, "Thank you for your letter.")],
    ),
    "a short last line is no heading": ("We can help.\n\nThe care team", [(P, "We can help."), (P, "The care team")]),
    "a sentence is no heading": ("It is free.\n\nYou can apply now.", [(P, "It is free."), (P, "You can apply now.")]),
    "odd spaces": ("\ufeff# Help\x0c\n\xa0\n\tCall\xa0us.\u2028Now.", [(H, "Help"), (P, "Call\xa0us.\u2028Now.")]),
}


@pytest.mark.parametrize(("text", "blocks"), list(CASES.values()), ids=list(CASES))
def test_blocks_are_what_a_reader_sees(text: str, blocks: list[tuple[str, str]]) -> None:
    assert [(str(block.kind), block.text) for block in segment(text).blocks] == blocks


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()], ids=list(CASES))
def test_offsets_index_the_text_as_given(text: str) -> None:
    for block in segment(text).blocks:
        assert text[block.start : block.end] == block.text


def test_levels_are_those_of_the_marks() -> None:
    text = "### Help\n- one\n  - two\n\t\t- three\n1. four\n  a) five"
    assert [block.level for block in segment(text).blocks] == [3, 1, 2, 3, 1, 2]


def test_a_marked_number_is_no_word() -> None:
    (block,) = segment("2. Call us").blocks
    assert block.sentences[0].words == ("Call", "us")


def test_the_title_is_the_first_heading() -> None:
    assert segment("We help.\n# Care at home\n## Money").title == "Care at home"
