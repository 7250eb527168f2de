"""Too many digits in a chart

**What.** A number printed in a chart has four significant digits at most. Years are no such numbers.

**Why.** Nobody compares 12,345.67 and 12,543.21 by eye; 12.3 and 12.5 thousand they do.

**Example.** A label that reads "1234.56".

**How to fix.** Choose a larger unit, or round. A fact is written once and exactly; a chart's label takes its
locale's scale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdeck.check.views import DeckView
from briefdeck.check.walk import charts
from briefdeck.model.finding import Finding, Severity

CODE = "B461"
SEVERITY = Severity.WARNING
LOOKS_AT = DeckView

_MOST = 4
_NUMBER = re.compile(r"\d[\d,\u00a0\u202f]*(?:[.]\d+)?")


def check(view: DeckView) -> Iterator[Finding]:
    for slide, shape, chart in charts(view.observed):
        long = [text for label in chart.labels for text in _NUMBER.findall(label) if _digits(text) > _MOST]
        if long:
            message = f"a label of {_digits(long[0])} significant digits: {long[0]}"
            yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "four are enough")


def _digits(text: str) -> int:
    """Significant digits: zeros before and, in a whole number, behind do not count."""
    bare = re.sub(r"[^\d.]", "", text)
    whole, _, part = bare.partition(".")
    return len((whole + part).lstrip("0")) if part else len(whole.strip("0"))
