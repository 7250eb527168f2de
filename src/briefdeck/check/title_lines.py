"""Title of three lines or more in the file

**What.** A slide's title takes two lines at most, by prediction.

**Why.** A title is read in one glance. The third line pushes the body down, or lies on it.

**Example.** A title of 160 characters at 28 pt.

**How to fix.** Say it in fewer words; give the text a `short:` variant.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.laid import laid_texts
from briefdeck.check.views import LookView
from briefdeck.model.finding import Finding, Severity

CODE = "B443"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        if slide.look is not None and slide.look.layout_type == "title":
            continue  # a cover's title may take three
        for laid in laid_texts(slide):
            number = sum(map(len, laid.lines))
            if laid.shape.placeholder in {"title", "ctrTitle"} and number > 2:
                yield Finding(CODE, SEVERITY, f"title of {number} lines", view.at(slide, laid.shape), "shorten it")
