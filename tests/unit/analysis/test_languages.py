"""What is in another language is neither counted nor checked, and that is said; what only looks so is."""

import pytest

from plainspeak.analysis.analyse import NOT_ENGLISH, Analyser, Analysis
from plainspeak.analysis.explain import explain
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.report.text import reading_age_line
from plainspeak.ui.write.headline import story

ENGLISH = "You can ask us for help at home.\n\nWe will visit you, and we will agree a plan with you."
WELSH = "Gallwch ofyn am asesiad gofalwr os ydych yn gofalu am rywun nad yw'n gallu ymdopi heb eich cymorth."


def analysed(text: str) -> Analysis:
    return Analyser(Matcher(Glossary.of(()))).analyse(text)


def left_out(text: str) -> int:
    return sum(item.count for item in analysed(text).left_out if item.reason == NOT_ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        WELSH,
        "Mae'r gwasanaeth ar agor o ddydd Llun i ddydd Gwener rhwng 9am a 5pm.",
        "Polski: zadzwoń pod numer 0300 555 0172.",
        "Pomoc jest bezpłatna.",
        "Dacă aveți nevoie de ajutor pentru a înțelege acest pliant, sunați la numărul de mai jos.",
        "Haddii aad u baahan tahay caawimaad fadlan soo wac lambarka hoose.",
        "Si vous avez besoin d'aide pour comprendre ce dépliant, appelez le numéro ci-dessous.",
        "اگر آپ کو یہ کتابچہ سمجھنے میں مدد چاہیے تو براہ کرم ہمیں فون کریں۔",
        "এই লিফলেট বুঝতে সাহায্য লাগলে ফোন করুন।",
        "如果您需要帮助,请致电。",
        "Nếu bạn cần giúp đỡ để hiểu tờ rơi này, vui lòng gọi số bên dưới.",
    ],
)
def test_another_language_is_left_out(text: str) -> None:
    alone, both = analysed(text), analysed(f"{ENGLISH}\n\n{text}")
    assert left_out(text) == len(text.split()) == left_out(f"{ENGLISH}\n\n{text}")
    assert not alone.findings
    assert alone.reading_age.value is None
    assert both.counts == analysed(ENGLISH).counts


@pytest.mark.parametrize(
    "text",
    [
        "Visit Ysbyty Gwynedd, Heol y Bont, Llanfair, Caernarfon.",
        "Ynys Môn, Sir Ddinbych, Sir y Fflint",
        "Ask for Núria at Canolfan Iechyd y Bala.",
        "amlodipine, bisoprolol, ramipril, atorvastatin and metformin",
        "Languages: Polish, Welsh, Urdu, Romanian, Somali",
        "pleese cal yor docter wen yu ar il",
        "Café crème brûlée costs £3",
        "Take α-blockers with β-carotene.",
        "de facto, ex gratia, pro rata, ad hoc, per capita",
        "no lunch today",
    ],
)
def test_names_slips_and_foods_are_english(text: str) -> None:
    assert not left_out(text)


def test_a_text_in_two_languages_says_so_in_one_sentence() -> None:
    assert reading_age_line(analysed(WELSH)) == "This text is not in English, so it is not scored or checked."
    mixed = reading_age_line(analysed(f"{ENGLISH}\n\n{WELSH}"))
    assert mixed.endswith("Some of this text (18 words) is not in English, so it is not scored or checked.")
    assert "English" not in reading_age_line(analysed(ENGLISH))


def test_the_window_says_so_too() -> None:
    assert story(analysed(WELSH), None) == "This text is not in English, so it is not scored."
    assert story(analysed(f"{ENGLISH}\n\n{WELSH}"), None).endswith("18 words are not in English, so left out.")


def test_a_personal_detail_is_found_in_any_language() -> None:
    found = analysed(f"{WELSH} E-bost: sian.prys@example.org").findings
    assert {one.rule for one in found} == {"personal"}


def test_the_working_of_a_text_in_two_languages_counts_the_english_part() -> None:
    assert explain(analysed(f"{ENGLISH}\n\n{WELSH}")).terms == explain(analysed(ENGLISH)).terms
