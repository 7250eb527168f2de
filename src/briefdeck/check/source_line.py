"""Figures without source or date

**What.** A slide with a chart, a table or several figures says where they come from, and of when they are: a line
that names a source, and a year.

**Why.** A guest who is asked "where is that from?" at home has to find it on the slide.

**Example.** A chart of exports with nothing below it.

**How to fix.** Add a source line with its date. In a briefing, give the facts their `source:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from briefdeck.check.views import LookView
from briefdeck.check.walk import shapes
from briefdeck.model.finding import Finding, Severity

CODE = "B464"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_FIGURES = 4
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# The word for "source" as the eleven languages of this program and some others print it.
_SOURCE = re.compile(
    r"sources?\b|来源|來源|出典|資料|资料|출처|quellen?\b|fuentes?\b|источник|المصدر|المصادر|مصدر|fontes?\b|fonti\b|bron\b",
    re.IGNORECASE,
)
_APART = {"title", "secHead"}


def _is_figure(text: str, slides: int) -> bool:
    """Whether a text tells a figure: more than a digit, and more than the number of a slide, as an agenda has them."""
    number = text.strip()
    page = number.isdecimal() and int(number) <= slides
    return len(_FIGURE.findall(text)) > 1 and not page


def _unaccented(text: str) -> str:
    """The text without marks on its letters: a pseudo-language writes its words with them."""
    return "".join(char for char in normalize("NFKD", text) if not combining(char))


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        if slide.look is None or slide.look.layout_type in _APART or slide.look.hidden:
            continue
        held = list(shapes(slide.shapes))
        told = [text for shape in held for text in (shape.text, *(cell for row in shape.table for cell in row))]
        drawn = any(shape.chart or shape.table for shape in held)
        if not drawn and sum(_is_figure(text, len(view.observed.slides)) for text in told) < _FIGURES:
            continue
        every = _unaccented("\n".join(told))
        if not _SOURCE.search(every):
            yield Finding(CODE, SEVERITY, "figures without a source", view.at(slide), "add a source line")
        elif not _YEAR.search(every):
            yield Finding(CODE, SEVERITY, "figures without a date", view.at(slide), "say of when they are")
