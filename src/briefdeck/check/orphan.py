"""One or two characters alone on a line

**What.** No paragraph ends with a line of one or two characters, by prediction.

**Why.** A sign left alone looks like a mistake and costs a whole line.

**Example.** ……和融资支 | 持。

**How to fix.** Shorten the text by a word, or widen the box. Texts of a build are narrowed until their lines come
out well.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.laid import laid_texts
from briefdeck.check.views import LookView
from briefdeck.model.finding import Finding, Severity

CODE = "B446"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_FEW = 2
_MARKS = " 。，、；：！？.,;:!?”’）)"


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        for laid in laid_texts(slide):
            for lines in laid.lines:
                last = lines[-1].strip(_MARKS) if lines else ""
                if len(lines) > 1 and 0 < len(last) <= _FEW and not last.isdigit():
                    message = f'"{last}" stands alone on the last of {len(lines)} lines'
                    yield Finding(CODE, SEVERITY, message, view.at(slide, laid.shape))
