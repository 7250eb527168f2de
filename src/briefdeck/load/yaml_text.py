"""Bytes → text: decoded and looked through before any parser sees it."""

from __future__ import annotations

import re

from briefdeck.load import codes
from briefdeck.load.reading import Reading
from briefdeck.model.finding import Location
from briefdeck.model.text import UNSEEN

MAX_BYTES = 4_000_000

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, file: str, reading: Reading) -> str | None:
    """The text of a YAML file with LF line ends and no BOM, or None when there is nothing fit to parse.

    A BOM or CRLF is a finding and reading goes on, so that the rest of the file is judged in the same run.
    """
    whole = Location(file)
    if len(data) > MAX_BYTES:
        reading.error(
            codes.TOO_MUCH, whole, f"{file} is larger than {MAX_BYTES // 1_000_000} MB", "is it the right file?"
        )
        return None
    if data.startswith(_UTF16):
        reading.error(codes.NOT_UTF8, whole, f"{file} is UTF-16", "save it as UTF-8")
        return None
    if data.startswith(_BOM):
        message = f"{file} begins with a byte order mark"
        reading.error(codes.BYTE_ORDER_MARK, whole, message, "save it as UTF-8 without BOM")
        data = data[len(_BOM) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _location(file, data[: error.start].decode("utf-8"), error.start)
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        reading.error(codes.NOT_UTF8, place, message, "save the file as UTF-8")
        return None
    return _cleaned(text, file, reading)


def _cleaned(text: str, file: str, reading: Reading) -> str | None:
    if (at := text.find("\r")) >= 0:
        message = f"lines end with CR ({text.count(chr(13))} of them)"
        reading.error(codes.LINE_ENDS, _location(file, text, at), message, "save the file with LF line ends")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    fit = True
    if (at := text.find("\t")) >= 0:
        message = f"a tab (and {text.count(chr(9)) - 1} more)" if text.count("\t") > 1 else "a tab"
        reading.error(codes.TAB, _location(file, text, at), message, "use spaces")
        fit = False
    if bad := UNSEEN.search(text):
        message = f"the character U+{ord(bad[0]):04X} cannot be shown"
        reading.error(codes.CHARACTER, _location(file, text, bad.start()), message, "delete it")
        fit = False
    if fit and not re.search(r"^[ ]*[^\s#]", text.replace("---", "   "), re.MULTILINE):
        reading.error(codes.EMPTY, Location(file), f"{file} is empty", "briefdeck new DIR writes one to start from")
        fit = False
    return text if fit else None


def _location(file: str, text: str, offset: int) -> Location:
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
