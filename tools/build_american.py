"""Build resources/american.tsv: American spellings, the British ones, and whether Oxford spells so too.

    python tools/build_american.py AMERICAN_BRITISH.tsv -o resources/american.tsv

The lexicon says which spellings are American alone (and which British with -ize); the list of pairs, or the ways in
which the two differ, says what they are in British. Words with an ordinary sense in British English are left out.
"""

import argparse
import csv
import re
from collections.abc import Iterator
from pathlib import Path

from plainspeak.glossary.vocabulary import words
from plainspeak.text.lexicon import lexicon

AMBIGUOUS = words(
    """program programs practice practices practise license licenses licensed licensing meter meters check checks tire
    tires story stories curb curbs draft drafts disk disks analog dialog ton tons inquiry inquiries jail gram grams dove
    pants gotten ass asses ax prized prizing snowshed venter sulfate sulfates"""
)
"""A British word in some sense ("a computer program", "a gas meter"), or not a matter of spelling: chemists and the
makers of medicines write "sulfate" everywhere.
"""

SHORTEST = 6
"""Letters. Shorter words look like other words by chance."""

ALSO = {
    "gray": "grey", "math": "maths", "aging": "ageing", "afterward": "afterwards", "counselor": "counsellor",
    "councilor": "councillor", "traveler": "traveller", "honor": "honour", "anesthetize": "anaesthetise",
    "anesthetized": "anaesthetised", "colorized": "colourised", "naught": "nought", "mold": "mould",
    "savior": "saviour", "honorable": "honourable", "pummeled": "pummelled", "snowplow": "snowplough",
    "apnea": "apnoea", "apneas": "apnoeas", "instill": "instil", "instills": "instils", "distill": "distil",
    "distills": "distils", "hypoglycemia": "hypoglycaemia", "hypoglycemic": "hypoglycaemic",
    "hyperglycemia": "hyperglycaemia", "glycemic": "glycaemic", "cesarean": "caesarean", "anesthetist": "anaesthetist",
    "anesthetic": "anaesthetic", "hematoma": "haematoma", "hematomas": "haematomas", "archeology": "archaeology",
    "archeologist": "archaeologist", "toxemia": "toxaemia", "bacteremia": "bacteraemia", "leukemic": "leukaemic",
    "gonorrhea": "gonorrhoea", "lymphedema": "lymphoedema", "anemias": "anaemias",
    "thalassemia": "thalassaemia", "ischemic": "ischaemic", "pediatrician": "paediatrician", "skepticism": "scepticism",
    "mustache": "moustache", "mustaches": "moustaches", "tidbit": "titbit", "tidbits": "titbits", "mollusk": "mollusc",
    "mollusks": "molluscs", "kidnaped": "kidnapped", "kidnaping": "kidnapping", "programing": "programming",
    "programed": "programmed", "endeavored": "endeavoured", "endeavoring": "endeavouring", "dialyze": "dialyse",
    "dialyzed": "dialysed", "ocher": "ochre", "esophageal": "oesophageal", "cecum": "caecum",
}  # fmt: skip
"""American to a British reader, though the lists give them as everybody's."""

_WAYS = (
    (r"or(?=$|s$|ed$|ing|al|able|abl|ful|less|ly|ism|ist|ite|hood)", "our"),
    (r"er(s?)$", r"re\1"),
    (r"ered$", "red"),
    (r"([aeiou])l(ed|ing|er|ers|or|ors|est|ous)$", r"\1ll\2"),
    (r"([aeiou])p(ed|ing|er|ers)$", r"\1pp\2"),
    (r"ll(s|ment|ments|ful|fully)?$", r"l\1"),
    (r"yz(?=e|i)", "ys"),
    (r"ense(s|d|less)?$", r"ence\1"),
    (r"og(s|ed|ing)?$", r"ogue\1"),
    (r"e(?!$)", "ae"),
    (r"e(?!$)", "oe"),
    (r"o(?=l)", "ou"),
    (r"ay(?=$|s$|ed|ing|ish|er)", "ey"),
    (r"f(?=[aeiou]t|id|ur)", "ph"),
    (r"aging", "ageing"),
    (r"(?<=[lkztv])able", "eable"),
    (r"ow(?=$|s$|ed$|ing$|man|share)", "ough"),
    (r"gm", "gem"),
    (r"elr", "eller"),
    (r"eler", "eller"),
)


def british(word: str, pairs: dict[str, str]) -> str | None:
    """The British spelling of an American word, or None where it cannot be told."""
    if (known := pairs.get(word)) and _is_british(known):
        return with_s(known) or known
    made = {re.sub(way, other, word, count=1) for way, other in _WAYS}
    made |= {word[: f.start()] + other + word[f.end() :] for way, other in _WAYS for f in re.finditer(way, word)}
    fits = sorted(other for other in made if other != word and _is_british_only(other))
    return fits[0] if len(fits) == 1 and len(word) >= SHORTEST else None


def _is_british(word: str) -> bool:
    row = lexicon().row(word)
    return row is not None and row.known and row.region != 4


def _is_british_only(word: str) -> bool:
    row = lexicon().row(word)
    return row is not None and row.known and row.region in (1, 3)


def with_s(word: str) -> str | None:
    """ "organise" for "organize"."""
    other = re.sub(r"iz(e|es|ed|er|ers|ing|ings|able|ation|ations|ational|ationally|ingly)$", r"is\1", word)
    return other if other != word and _is_british(other) else None


def rows(pairs: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """American, British, and "oxford" or ""."""
    for word in sorted({*lexicon().known_words(), *ALSO}):
        row = lexicon().row(word)
        if word in ALSO:
            yield word, ALSO[word], ""
        elif row is None or word in AMBIGUOUS or not word.isalpha():
            continue
        elif row.region == 2 and (other := with_s(word)):
            yield word, other, "oxford"
        elif row.region == 4 and (other := with_s(word) or british(word, pairs)):
            yield word, other, ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, help="American and British spellings")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    with options.pairs.open(encoding="utf-8", newline="") as file:
        listed = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        pairs = {row["american"].lower(): row["british"].lower() for row in listed}
    lines = ["\t".join(row).rstrip("\t") for row in rows(pairs)]
    options.output.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{options.output}: {len(lines):,} spellings")


if __name__ == "__main__":
    main()
