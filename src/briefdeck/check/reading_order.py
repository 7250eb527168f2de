"""Read in the wrong order

**What.** Shapes come in the order in which they are read: the title before the body, slide number and footer after
it. A short line above the title may come before it.

**Why.** A screen reader and the outline go by the order in the file, not by the place on the slide.

**Example.** The source line is read before the body it belongs to.

**How to fix.** Home, Arrange, Selection Pane: the first to be read stands at the bottom of the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import LookView
from briefdeck.model.finding import Finding, Severity

CODE = "B456"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_FOOT = {"sldNum", "ftr", "dt"}


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        told = [one for one in slide.shapes if not one.decorative and (one.text.strip() or one.chart or one.table)]
        title = next((one for one in told if one.placeholder in {"title", "ctrTitle"}), None)
        if title is None or title.frame is None:
            continue
        before = told[: told.index(title)]
        early = [one for one in before if one.frame and one.frame.y > title.frame.y and one.placeholder not in _FOOT]
        if early:
            yield Finding(CODE, SEVERITY, f'"{early[0].name}" is read before the title', view.at(slide, title))
        last = max((at for at, one in enumerate(told) if one.placeholder not in _FOOT), default=-1)
        feet = [one for one in told[:last] if one.placeholder in _FOOT]
        if feet:
            message = f'read before "{told[last].name}", which stands above it'
            yield Finding(CODE, SEVERITY, message, view.at(slide, feet[0]), "put it last in the selection pane")
