"""Sentences of care leaflets, each with one fact changed, or only written more plainly (meaning_pairs.tsv)."""

from pathlib import Path

import pytest

from plainspeak.rewrite.meaning import changed_facts

_LINES = (Path(__file__).parent / "meaning_pairs.tsv").read_text(encoding="utf-8").splitlines()
_ROWS = [tuple(line.replace("\\n", "\n").split("\t")) for line in _LINES if not line.startswith("#")]
CHANGED = [row for row in _ROWS if not row[0].startswith(("same", "missed"))]
SAME = [row[1:] for row in _ROWS if row[0] == "same"]
MISSED = [row for row in _ROWS if row[0].startswith("missed")]


@pytest.mark.parametrize(("kinds", "before", "after"), CHANGED)
def test_a_changed_fact_is_told_with_its_kind(kinds: str, before: str, after: str) -> None:
    assert {change.kind for change in changed_facts(before, after)} & set(kinds.split())


@pytest.mark.parametrize(("before", "after"), SAME)
def test_plainer_words_for_the_same_facts_are_no_change(before: str, after: str) -> None:
    assert changed_facts(before, after) == ()


@pytest.mark.parametrize(("kinds", "before", "after"), MISSED)
@pytest.mark.xfail(strict=True, reason="known misses: what would see them is not built")
def test_what_is_missed_is_known(kinds: str, before: str, after: str) -> None:
    found = {change.kind for change in changed_facts(before, after)}
    wanted = set(kinds.split()[1:])
    assert not found if "same" in wanted else found & wanted


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The manager cannot open your post.", "The manager can open your post."),
        ("You do not have to give your reasons.", "You have to give your reasons."),
        ("Neither parent needs to attend.", "Both parents need to attend."),
        ("The nurse can go in without your consent.", "The nurse cannot go in without your consent."),
        ("Send it to adults@a.gov.uk.", "Send it to children@a.gov.uk."),
    ],
)
def test_one_change_is_told_once(before: str, after: str) -> None:
    assert len(changed_facts(before, after)) == 1


@pytest.mark.parametrize("changed", CHANGED[::7], ids=lambda row: row[1][:40])
def test_a_changed_fact_is_told_in_the_middle_of_a_leaflet(changed: tuple[str, str, str]) -> None:
    kinds, before, after = changed
    around = ("We hope this helps.\n\nOur team is here.\n\n", "\n\nThank you for reading.\n\nThe care team")
    found = changed_facts(before.join(around), after.join(around))
    assert {change.kind for change in found} & set(kinds.split())


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Lunch costs £5. Tea costs £7.", "Lunch costs £7. Tea costs £5.",
         [("money", "£5", "£7"), ("money", "£7", "£5")]),
        ("5% for adults, 10% for children.", "10% for adults, 5% for children.",
         [("percent", "5%", "10%"), ("percent", "10%", "5%")]),
        ("You must wash. You may bring food.", "You may wash. You must bring food.",
         [("duty", "must", "may"), ("duty", "may", "must")]),
    ],
)  # fmt: skip
def test_facts_that_changed_places_are_told(before: str, after: str, expected: list[tuple[str, str, str]]) -> None:
    assert [change[:] for change in changed_facts(before, after)] == expected


def test_paragraphs_in_another_order_and_all_reworded_are_no_change() -> None:
    before = (
        "# Help at home\n\nYou must apply by 3 May. You can ask for up to six visits a week.\n\n"
        "Carers may have a break of two weeks each year. It is free.\n\n- Call 01234 567890.\n- Email a@b.org.uk."
    )
    after = (
        "# Getting help at home\n\nCarers can have a two-week break each year. You do not pay for it.\n\n"
        "Apply by 3 May. You can have up to six visits a week.\n\nCall 01234 567890 or email a@b.org.uk."
    )
    assert changed_facts(before, after) == ()
