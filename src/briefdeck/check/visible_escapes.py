"""Control characters shown as text

**What.** No text shows an escape such as `_x000D_` or `_x0007_`.

**Why.** They stand for a character that no slide can show. A library wrote them; PowerPoint prints them as they
are.

**Example.** "first line_x000D_second line".

**How to fix.** Take them out of the text. In a briefing, control characters are refused when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.check.xml import A, C, trees
from briefdeck.model.finding import Finding, Severity

CODE = "B479"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_ESCAPE = re.compile(r"_x00[0-9A-Fa-f]{2}_")


def check(view: PackageView) -> Iterator[Finding]:
    for name, root in trees(view, _TEXTS):
        found = dict.fromkeys(
            escape
            for entry in root.iter()
            if entry.text and entry.tag in _SHOWN
            for escape in _ESCAPE.findall(entry.text)
        )
        for escape in found:
            yield Finding(CODE, SEVERITY, f"{escape} stands in a text", view.at(name), "delete it")


_TEXTS = re.compile(r"ppt/(?:slides|notesSlides|charts|slideLayouts|slideMasters)/[^/]+\.xml")
_SHOWN = {f"{A}t", f"{C}v"}
