"""What stands in a .md file for the program that makes a page of it is no text of the leaflet."""

from pathlib import Path

from plainspeak.documents import read

TEXT = "# Help\n\nWe can help you.\n"
FRONT = (
    "---\ntitle: Help at home\nauthor: The team\n---\n",
    "---\ntags: [care, home]\n---\n",
    "---\ntags:\n- care\n  - home\n\n# a note\nlayout: page\n---\n",
    "--- \ntitle: >\n  Two\n  lines\n...\n",
    "---\n---\n",
)
NONE = (
    "---\n\nWe can help you.\n\n---\n\nRing us.\n",  # two lines across the page
    "---\ntitle: Help\n",  # never ends
    "We can help.\n\n---\ntitle: Help\n---\n",
    "Title: Help\n---\n",
)


def test_front_matter_is_left_out_and_line_numbers_hold(tmp_path: Path) -> None:
    for ending in (".md", ".markdown", ".MD"):
        file = tmp_path / f"leaflet{ending}"
        for front in FRONT:
            file.write_text(front + TEXT, encoding="utf-8")
            assert read(file) == "\n" * front.count("\n") + TEXT, front
            assert read(file, links=True) == TEXT, front


def test_what_is_no_front_matter_stays(tmp_path: Path) -> None:
    for text in NONE:
        (tmp_path / "leaflet.md").write_text(text, encoding="utf-8")
        assert read(tmp_path / "leaflet.md", links=True) == text
    (tmp_path / "leaflet.txt").write_text(FRONT[0] + TEXT, encoding="utf-8")
    assert read(tmp_path / "leaflet.txt") == FRONT[0] + TEXT
