"""Answers as text: for people (text) and for programs (json)."""

from plainspeak.report import json, text

__all__ = ["json", "text"]
