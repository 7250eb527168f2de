"""XML from outside: no document type, no entities, and no more than a sheet or an agency's file can sensibly hold."""

from __future__ import annotations

import io
import re
import zipfile

from briefdeck.model.finding import Finding, InputError, Location, Severity

REFUSED = "B240"
MOST = 64 * 1024 * 1024
"""Bytes that a file may unpack to."""

_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def refuse_declarations(file: str, data: bytes) -> None:
    """Raises InputError (B240) where XML declares a document type or entities, in UTF-8, UTF-16 or UTF-32."""
    if _DECLARATION.search(data.replace(b"\0", b"")):
        hint = "save it without a document type"
        raise InputError(refusal(file, "the file declares a document type or entities, and is not read", hint))


def refuse_hostile_package(file: str, data: bytes) -> None:
    """The same for every XML part of a ZIP package; and for what is none, or unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(info.file_size for info in package.infolist()) > MOST:
                raise InputError(refusal(file, f"the file unpacks to more than {MOST // 1024 // 1024} MB"))
            for info in package.infolist():
                if info.filename.lower().endswith((".xml", ".rels", ".vml")):
                    refuse_declarations(file, package.read(info))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise InputError(refusal(file, f"this is no XLSX file: {error}", "save it as .xlsx")) from None


def refusal(file: str, message: str, hint: str = "", line: int = 1) -> Finding:
    """That a file cannot be imported."""
    return Finding(REFUSED, Severity.ERROR, message, Location(file, line), hint)
