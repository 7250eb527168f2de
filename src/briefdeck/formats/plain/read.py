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
    if file.lower().endswith((".pptx", ".docx")) or data.startswith(_ZIP):
        if b"word/document.xml" in data or file.lower().endswith(".docx"):
            from briefdeck.formats.plain.docx import passages as docx

            return docx(data, file)
        from briefdeck.formats.plain.slides import passages as pptx

        return pptx(data, file)
    from briefdeck.formats.plain.lines import passages as lines

    return lines(_text(data, file), file, markdown=file.lower().endswith((".md", ".markdown")))


def _text(data: bytes, file: str) -> str:
    try:
        text = _decoded(data)
    except UnicodeError as problem:
        message = f"{file} is neither UTF-8 text nor a DOCX or PPTX"
        hint = "save it as UTF-8, or as DOCX" if not data.startswith(b"%PDF") else "a PDF is not read: take its source"
        raise InputError(Finding(NOT_UTF8, Severity.ERROR, message, Location(file), hint)) from problem
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or GB18030, in which Chinese offices still save plain text. Raises UnicodeError."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeError:
        text = data.decode("gb18030")
        if data.startswith(b"%PDF") or not _chinese(text):
            raise
        return text


def _chinese(text: str) -> bool:
    """Whether nine in ten signs beyond ASCII are common Chinese ones: other encodings, read so, give rare ones."""
    beyond = [sign for sign in text if not sign.isascii()]
    common = sum(_is_gb2312(sign) for sign in beyond)
    return "\0" not in text and common * 10 >= len(beyond) * 9


def _is_gb2312(sign: str) -> bool:
    try:
        sign.encode("gb2312")
    except UnicodeError:
        return False
    return True
