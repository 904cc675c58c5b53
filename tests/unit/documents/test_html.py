"""Rich text as Word, LibreOffice, Outlook and browsers put it on the clipboard, cut down to what matters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.documents.html import from_html

_BULLET = (
    "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span"
    " style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>"
)


def item(text: str, level: int = 1, marker: str = _BULLET) -> str:
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'>{marker}{text}"
        "<o:p></o:p></p>"
    )


def number(written: str) -> str:
    return f"<span style='mso-list:Ignore'>{written}<span>&nbsp;&nbsp; </span></span>"


@pytest.mark.parametrize(
    ("html", "marks"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br>two", "One\ntwo"),
        ("<p>One<br><br>two<br> <br>three</p>", "One\n\ntwo\n\nthree"),
        ("<ul><li>One<br><br>more</li></ul>", "- One more"),
        ("<p>Stay<a class=sdfootnoteanc href='#n'><sup>1</sup></a> here</p>", "Stay [1] here"),
        ("<p>You <span class=msoDel>shall</span><ins>must</ins><a class=msocomanchor>[AH1]</a>.</p>", "You must."),
        ("<p>Stars <span aria-hidden=true>*</span></p>", "Stars"),
        (
            "<table><thead><tr><td>What<td>Cost</thead><tr><td><h3>Lunch</h3><p>Hot</p><td>£5</table>",
            "| What | Cost |\n| Lunch Hot | £5 |",
        ),
        ("<h2>A <i>heading</i></h2>text", "## A heading\n\ntext"),
        ("<p class=MsoTitle>Help</p><p class=MsoNormal>At home<o:p>&nbsp;</o:p></p>", "# Help\n\nAt home"),
        ("<p>See <a href='https://example.org/x'>our page</a>.</p>", "See our page."),
        ("<ul><li>One</li><li><p>Two</p></li></ul>", "- One\n- Two"),
        ("<ul><li>One<ul><li>In</li></ul></li><li>Two</li></ul>", "- One\n  - In\n- Two"),
        ("<ol start=3><li>Three</li><li value=7>Seven</li></ol>", "3. Three\n7. Seven"),
        (item("One") + item("In", 2, number("o")) + item("Two"), "- One\n  - In\n- Two"),
        (item("One", marker=number("1.")) + item("Two", marker=number("2)")), "1. One\n2. Two"),
        (item("One", marker=number("a.")) + item("Two", marker=number("b.")), "1. One\n2. Two"),
        (item("No marker", marker=""), "- No marker"),
        ("<p>•&nbsp;Typed bullet</p>", "- Typed bullet"),
        ("<table><tr><th>Day</th><th>Time</th></tr><tr><td><p>Mon</p></td><td>9am</td></tr></table>",
         "| Day | Time |\n| Mon | 9am |"),
        ("<table><tr><td>Mon</td><td>9am</td></tr></table>", "| Mon | 9am |"),
        ("<table><tr><td><h1>Laid out</h1><p>by a table</p></td></tr></table>", "# Laid out\n\nby a table"),
        ("<table><tr><td>One cell</td></tr><tr><td>a row</td></tr></table>", "One cell\n\na row"),
        ("<p>a&nbsp;b\n  c\u200b\u00add</p>", "a b cd"),
        ("<pre>One\n  two</pre>", "One\ntwo"),
        ("<script>x()</script><style>p{}</style><title>t</title><p>Words</p>", "Words"),
        ("<p hidden>no</p><p style='display : none'>no</p><p style='mso-hide:all'>no</p><p>yes</p>", "yes"),
        ("<!--[if gte mso 9]><xml><w:x>no</w:x></xml><![endif]--><p>yes</p>", "yes"),
        ("<p>kept <del>gone</del><ins>new</ins></p>", "kept new"),
        ("<b style='font-weight:normal' id='docs-internal-guid-1'><p dir=ltr>From a browser</p></b>", "From a browser"),
        ("<html><body><!--StartFragment--><p>Part</p><!--EndFragment--></body></html>", "Part"),
        # what stands on every page of a site is no part of the leaflet
        ("<div>Menu</div><main><h1>Help</h1><nav>In this page</nav><p>Ring us.</p></main><footer>c</footer>",
         "# Help\n\nRing us."),
        ("<main></main><nav><a>Home</a></nav><div id=cookie-banner>Yes?</div><p class=cookies>Bake them.</p>",
         "Bake them."),
        ("<a class='govuk-skip-link'>Skip</a><p>Ring<span class=sr-only> (opens a window)</span></p>", "Ring"),
        ("", ""),
        ("<img src=x>", ""),
    ],
)  # fmt: skip
def test_rich_text_becomes_marks(html: str, marks: str) -> None:
    assert from_html(html) == marks


@given(st.text(alphabet="<>/='\"! -abdhilnoprtu12&;·\n\u00a0", max_size=200))
def test_no_page_however_broken_is_refused(html: str) -> None:
    assert "\u00a0" not in from_html(html)


def test_a_page_nested_very_deep_is_read_without_recursion() -> None:
    assert from_html("<div>" * 5_000 + "deep") == "deep"
