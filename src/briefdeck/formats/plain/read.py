"""Which reader a file takes: by what it holds, then by its name."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.figures.reading.documents import Passage
from briefdeck.model.finding import Finding, InputError, Location, Severity

NOT_UTF8 = "B002"
_UNSEEN = dict.fromkeys(map(ord, "\u2060\u200b\ufeff\u2066\u2067\u2068\u2069\u200e\u200f\u00ad"))
_ZIP = b"PK\x03\x04"


def read(data: bytes, file: str) -> tuple[Passage, ...]:
    """All passages, without signs that nobody sees. Raises InputError for what is no text and no Office file."""
    return tuple(replace(passage, text=passage.text.translate(_UNSEEN)) for passage in _passages(data, file))


def _passages(data: bytes, file: str) -> tuple[Passage, ...]:
    if data.startswith(_ZIP):
        if b"word/document.xml" in data:
            from briefdeck.formats.plain.docx import passages as docx

            return docx(data, file)
        from briefdeck.formats.plain.slides import passages as pptx

        return pptx(data, file)
    from briefdeck.formats.plain.lines import passages as lines

    return lines(_text(data, file), file, markdown=file.lower().endswith((".md", ".markdown")))


def _text(data: bytes, file: str) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeError as problem:
        message = f"{file} is neither UTF-8 text nor a DOCX or PPTX"
        hint = "save it as UTF-8, or as DOCX" if not data.startswith(b"%PDF") else "a PDF is not read: take its source"
        raise InputError(Finding(NOT_UTF8, Severity.ERROR, message, Location(file), hint)) from problem
    return text.replace("\r\n", "\n").replace("\r", "\n")
