"""What counts as one word: what a reader says as one."""

import pytest

from plainspeak.text.segment import segment, word_spans
from plainspeak.text.words import flattened, words_of

CASES = [
    ("We can help you", "We|can|help|you"),
    ("day-to-day care", "day-to-day|care"),
    ("short- and long-term help", "short|and|long-term|help"),
    ("non‑stop", "non-stop"),
    ("don't", "don't"),
    ("don’t you’re o’clock", "don't|you're|o'clock"),
    ("the users' views", "the|users|views"),
    ("‘quoted’ words", "quoted|words"),
    ("'quoted' words", "quoted|words"),
    ("“Yes,” she said.", "Yes|she|said"),
    ("£23,250.50", "£23,250.50"),
    ("It costs £20.", "It|costs|£20"),
    ("between £20 and £30", "between|£20|and|£30"),
    ("£1.5m or €40", "£1.5m|or|€40"),
    ("1,500 people", "1,500|people"),
    ("1.5 million", "1.5|million"),
    ("2.5%", "2.5%"),
    ("about 20 % of us", "about|20 %|of|us"),
    ("38°C or 20C", "38°C|or|20C"),
    ("Call 01234 567890 now", "Call|01234 567890|now"),
    ("on 0800 123 4567, free", "on|0800 123 4567|free"),
    ("020 7946 0000", "020 7946 0000"),
    ("(020) 7946 0000", "(020) 7946 0000"),
    ("0300-123-4567", "0300-123-4567"),
    ("01234567890", "01234567890"),
    ("07700 900 123 or 07700 900123", "07700 900 123|or|07700 900123"),
    ("+44 (0)20 7946 0000", "+44 (0)20 7946 0000"),
    ("+44 1632 960123", "+44 1632 960123"),
    ("+353 1 234 5678", "+353 1 234 5678"),
    ("the A1(M) and 17.3(b)(ii)", "the|A1(M)|and|17.3(b)(ii)"),
    ("0800 1111 24 hours a day", "0800 1111|24|hours|a|day"),
    ("0800 123 4567 24 hours a day", "0800 123 4567|24|hours|a|day"),
    ("0345 600 0 123", "0345 600 0 123"),
    ("555 111 222 333", "555 111 222 333"),
    ("Call 999 or 111", "Call|999|or|111"),
    ("9am to 5pm", "9am|to|5pm"),
    ("at 9 a.m. today", "at|9 a.m.|today"),
    ("at 9 am. Then", "at|9 am|Then"),
    ("by 9:30 pm", "by|9:30 pm"),
    ("9.30am and 10.30", "9.30am|and|10.30"),
    ("I am 9", "I|am|9"),
    ("9am-5pm or 9am–5pm", "9am-5pm|or|9am–5pm"),
    ("on 01/02/2024 and 2024-02-01", "on|01/02/2024|and|2024-02-01"),
    ("1 January 2024", "1|January|2024"),
    ("the 2023/24 year, 24/7", "the|2023/24|year|24/7"),
    ("the 1st, 2nd and 30th", "the|1st|2nd|and|30th"),
    ("the 1990s", "the|1990s"),
    ("www.x.gov.uk/a.b", "www.x.gov.uk/a.b"),
    ("See www.x.gov.uk/a.b.", "See|www.x.gov.uk/a.b"),
    ("https://example.org/a?b=c&d=1#e, or", "https://example.org/a?b=c&d=1#e|or"),
    ("(see example.org/help/)", "see|example.org/help/"),
    ("GOV.UK and Node.js", "GOV.UK|and|Node.js"),
    ("Write to a.b-c@example.gov.uk.", "Write|to|a.b-c@example.gov.uk"),
    ("Write to [us](mailto:care@example.gov.uk).", "Write|to|us|mailto:care@example.gov.uk"),
    ("open form.pdf or care-plan_v2.docx", "open|form.pdf|or|care-plan_v2.docx"),
    ("ref AB12/345-X", "ref|AB12/345-X"),
    ("CASE-2024-001 and REF/20/7", "CASE-2024-001|and|REF/20/7"),
    ("NHS number 943 476 5919", "NHS|number|943 476 5919"),
    ("NI number AB 12 34 56 C", "NI|number|AB 12 34 56 C"),
    ("in SW1A 1AA today", "in|SW1A 1AA|today"),
    ("M1 1AE and LS27 0AB", "M1 1AE|and|LS27 0AB"),
    ("you & me", "you|and|me"),
    ("A&E and R&D", "A&E|and|R&D"),
    ("and/or", "and|or"),
    ("he/she/they", "he|she|they"),
    ("help – or not - or — so", "help|or|not|or|so"),
    ("help—or not", "help|or|not"),
    ("parent–child", "parent|child"),
    ("• one … two ... three", "one|two|three"),
    ("e.g. a bill, i.e. one", "e.g.|a|bill|i.e.|one"),
    ("the N.H.S. in the U.K.", "the|N.H.S.|in|the|U.K."),
    ("Mr. Bell, Mr Bell", "Mr|Bell|Mr|Bell"),
    ("J. Smith etc.", "J|Smith|etc"),
    ("in\xadfor\xadma\xadtion", "information"),
    ("zero\u200bwidth \ufefftext", "zerowidth|text"),
    ("cafe\u0301 resume\u0301s", "cafe\u0301|resume\u0301s"),
    ("naïve café", "naïve|café"),
    ("9\xa0a.m. and 01234\xa0567890", "9 a.m.|and|01234 567890"),
    ("the carer(s) and child(ren)", "the|carers|and|children"),
    ("first_name and _stress_", "first_name|and|stress"),
    ("**bold** and *light*", "bold|and|light"),
    ("#care @council", "care|council"),
    ("day-to-\nday care", "day-to-day|care"),
    ("more infor-\nmation", "more|information"),
    ("an assess-\n  ment", "an|assessment"),
    ("long-\nterm care", "long-term|care"),
    ("self-\nassessment", "self-assessment"),
    ("01234\n567890", "01234 567890"),
    ("short-\nand long-term", "short|and|long-term"),
    ("<b>Call</b> us", "Call|us"),
    ("½ an hour", "½|an|hour"),
    ("COVID-19 and MRSA", "COVID-19|and|MRSA"),
    ("Section 117(2) and 17A", "Section|117(2)|and|17A"),
    ("x = y + 2", "x|y|2"),
    ("don't;do", "don't|do"),
    ("Ph.D. and B.Sc.", "Ph.D.|and|B.Sc."),
    ("!?… – •", ""),
]


@pytest.mark.parametrize(("text", "words"), CASES, ids=[text for text, _ in CASES])
def test_a_word_is_what_a_reader_says_as_one(text: str, words: str) -> None:
    assert list(words_of(flattened(text))) == [word for word in words.split("|") if word]


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_spans_are_those_of_the_words(text: str) -> None:
    flat = flattened(text)
    said = [words_of(flat[span.start : span.end]) for span in word_spans(text)]
    assert [word for words in said for word in words] == list(words_of(flat))


def test_spans_of_a_part_are_offsets_in_the_whole() -> None:
    text = "Call 01234 567890 or write."
    assert [text[span.start : span.end] for span in word_spans(text, 5, 20)] == ["01234 567890", "or"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("don’t ‘do’ it", "don't 'do' it"), ("9\u202fa.m.", "9 a.m."), ("Mr. Bell", "Mr Bell"), ("re‐use", "re-use")],
)
def test_ways_of_typing_the_same_thing_give_the_same_words(one: str, other: str) -> None:
    assert words_of(flattened(one)) == words_of(flattened(other))


def test_plain_prose_has_as_many_words_as_it_has_pieces_between_spaces() -> None:
    text = "You don't need a well-known, day-to-day plan (or \"one plan\"); you can ask us, can't you? Yes!"
    words = [word for block in segment(text).blocks for s in block.sentences for word in s.words]
    assert len(words) == len(text.split())
