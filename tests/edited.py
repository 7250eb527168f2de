"""Finished files with one thing changed in them, as a hand or another program would leave them."""

from __future__ import annotations

import io
import zipfile


def edited(data: bytes, part: str, old: str, new: str) -> bytes:
    """The file with ``new`` for the first ``old`` in one part; ``a.xlsx!part`` is a part of an embedded workbook."""
    outer, _, inner = part.partition("!")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        assert outer in before.namelist(), f"{outer} is not in the file"
        for name in before.namelist():
            content = before.read(name)
            if name == outer:
                content = edited(content, inner, old, new) if inner else _replaced(content, old, new, part)
            after.writestr(name, content)
    return out.getvalue()


def _replaced(content: bytes, old: str, new: str, part: str) -> bytes:
    text = content.decode("utf-8")
    assert old in text, f"{old!r} is not in {part}"
    return text.replace(old, new, 1).encode("utf-8")
