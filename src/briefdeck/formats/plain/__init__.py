"""Texts of any make, as passages with their places: PPTX, DOCX, Markdown, plain text. Read only; nothing is written."""

from briefdeck.formats.plain.read import read

__all__ = ["read"]
