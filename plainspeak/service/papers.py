"""Reports that leave PlainSpeak: written whole or not at all, as a web page or for Word, as the file's name says."""

from pathlib import Path

from plainspeak.atomic import write_bytes, write_text
from plainspeak.errors import UserFault
from plainspeak.report import evidence, paper_docx, paper_html
from plainspeak.report.paper import Paper
from plainspeak.service.leaflets import Leaflets
from plainspeak.service.reviews import Reviews

ENDINGS = (".html", ".docx")


def evidence_of(leaflet_id: str, leaflets: Leaflets, reviews: Reviews) -> Paper:
    """The evidence of a leaflet as it stands now."""
    dossier = reviews.dossier(leaflet_id)
    compared = leaflets.compare(dossier.first, dossier.last)
    return evidence.paper(dossier, compared, compared.after.audience)


def write(paper: Paper, path: Path) -> None:
    """UserFault "no-format" for a name that ends in neither .html nor .docx."""
    ending = path.suffix.lower()
    if ending in (".html", ".htm"):
        write_text(path, paper_html.page(paper) + "\n")
    elif ending == ".docx":
        write_bytes(path, paper_docx.file(paper))
    else:
        message = f"{path} has an ending PlainSpeak cannot write: use a name that ends in {' or '.join(ENDINGS)}"
        raise UserFault(message, code="no-format")
