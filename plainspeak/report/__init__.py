"""Answers of the command line: for people (text, html) and for other programs (json, csv, sarif).

Each module that reports a check has `document` (a piece for one leaflet), `failed` (one for a file that was not read)
and `checked` (the whole, from the pieces). Pieces are plain values, so that processes can hand them over.
`comparison` is the web page of `compare`.
"""

from plainspeak.report import comparison, csv, html, json, sarif, text

__all__ = ["comparison", "csv", "html", "json", "sarif", "text"]
