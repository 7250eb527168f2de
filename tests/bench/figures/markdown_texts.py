"""Lines of a Markdown summary, and the same file with one of them changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bench.figures.units import Error, Unit

# Quoted sources stay in the language of the source, whatever the summary's own is.
SOURCE_LOCALE = "en"
_QUOTES = re.compile(r"[“„«「](?P<quote>.*)[”“»」]")
_UNSHOWN = re.compile(r"\[[^\]]+\]: ")  # link reference definitions: data about the text, shown nowhere
_HEAD = re.compile(r"#{1,6} |\*\*[^*]+\*\*( \*.*\*)?$")


def units(file: str, data: bytes) -> Iterator[Unit]:
    """Every line after the cover, from the first section on. The cover's own date may differ from build to build."""
    locale = file.split("/")[1]
    lines = data.decode("utf-8").split("\n")
    sections = [index for index, line in enumerate(lines) if line.startswith("## ")]
    for index in range(sections[0] if sections else len(lines), len(lines)):
        line = lines[index]
        if _UNSHOWN.match(line):
            continue
        quote = _QUOTES.search(line) if sections and index > sections[-1] else None
        place = "summary title" if _HEAD.match(line) else "summary text"
        for start, end, where, tongue in _split(line, quote, place, locale):
            if line[start:end].strip():
                yield Unit(file, "", "line", index, where, tongue, line[start:end], index + 1, start)


def _split(line: str, quote: re.Match[str] | None, place: str, locale: str) -> list[tuple[int, int, str, str]]:
    """(start, end, place, language) of the parts of a line: what the summary says, and what it quotes."""
    if quote is None or "iChongqing" in line[: quote.start()]:
        return [(0, len(line), place, locale)]
    start, end = quote.span("quote")
    return [(0, start, place, locale), (start, end, "summary quote", SOURCE_LOCALE), (end, len(line), place, locale)]


def changed(data: bytes, error: Error) -> bytes:
    lines = data.decode("utf-8").split("\n")
    line, start = lines[error.unit.index], error.unit.at
    lines[error.unit.index] = line[:start] + error.mutated + line[start + len(error.unit.text) :]
    return "\n".join(lines).encode("utf-8")
