"""Number and unit on two lines

**What.** A number stands on one line with its unit, scale and currency, by prediction.

**Why.** Who reads "92" at the end of a line has already read the wrong figure when "billion" follows.

**Example.** A line that ends in "USD" and the next that begins with "92 billion".

**How to fix.** Put a no-break space between them, or shorten the text so that it breaks elsewhere. Figures of facts
are kept whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefdeck.check.laid import laid_texts
from briefdeck.check.views import LookView
from briefdeck.model.finding import Finding, Severity

CODE = "B445"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_BEFORE = re.compile(r"(?:USD|RMB|CNY|EUR|CHF|GBP|JPY|HK\$|US\$|[$€£¥￥])\s*$")
_AFTER = re.compile(
    r"\s*(?:%|％|‰|percent\b|per cent\b|(?:thousand|million|billion|trillion)\b|[万亿兆](?![\u4e00-\u9fff]{3})"
    r"|亿元|万元|亿美元|万美元|个百分点|kg\b|km\b|MW\b|GW\b)"
)


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        for laid in laid_texts(slide):
            for lines in laid.lines:
                for one, other in pairwise(lines):
                    split = one.rstrip()[-1:].isdigit() and _AFTER.match(other)
                    if split or (_BEFORE.search(one) and other.lstrip()[:1].isdigit()):
                        words = f"{one.split()[-1][-6:] if one.split() else ''} | {other.split()[0][:8]}"
                        message = f'a figure is broken between two lines: "{words}"'
                        yield Finding(CODE, SEVERITY, message, view.at(slide, laid.shape), "join it with U+00A0")
