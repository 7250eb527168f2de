"""Title that only names a topic

**What.** The title of a slide with figures, a chart or a table is a statement, not a label: more than two words, or
more than six signs in Chinese, Japanese or Korean.

**Why.** Guests remember what the title says. "Market overview" says nothing; "The market doubled in five years"
does.

**Example.** A slide with a chart that is called "Results".

**How to fix.** Write the slide's message as its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdeck.check.views import LookView
from briefdeck.check.walk import plain, shapes
from briefdeck.model.finding import Finding, Severity

CODE = "B444"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_WORDS, _SIGNS = 2, 6
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        title = plain(slide.title)
        shows = any(shape.chart is not None or shape.table for shape in shapes(slide.shapes))
        if title and shows and _label(title):
            message = f'the title "{title}" names a topic and says nothing of it'
            yield Finding(CODE, SEVERITY, message, view.at(slide), "write what the slide says")


def _label(title: str) -> bool:
    signs = _EAST_ASIAN.findall(title)
    return len(signs) <= _SIGNS if signs else len(title.split()) <= _WORDS
