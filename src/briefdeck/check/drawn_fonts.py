"""Font that fell back

**What.** The faces that drew the deck are those it asks for, or open ones of the same metrics (Liberation Sans for
Arial, Carlito for Calibri, Caladea for Cambria, Noto Sans CJK for the East Asian ones).

**Why.** Another face has other widths: what fits here may not fit there, and what was checked was not what will be
seen.

**Example.** A deck in "Brandon Grotesque", drawn in DejaVu Sans.

**How to fix.** Install the font, embed it, or take one that every recipient has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdeck.check.views import DrawnView
from briefdeck.check.walk import leaves, runs
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape

CODE = "B486"
SEVERITY = Severity.WARNING
LOOKS_AT = DrawnView

# Asked for → prefixes of what may draw it; both without spaces, in lower case.
_STAND_INS = {
    "arial": ("liberationsans", "arimo"),
    "helvetica": ("liberationsans", "arimo", "nimbussans"),
    "timesnewroman": ("liberationserif", "tinos"),
    "couriernew": ("liberationmono", "cousine"),
    "calibri": ("carlito",),
    "calibrilight": ("carlito",),
    "cambria": ("caladea",),
}
_LATIN = re.compile(r"[A-Za-z]")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_HAN = ("notosanscjk", "notoserifcjk", "sourcehan")
_HAN_FACES = (
    *(
        "microsoftyahei",
        "微软雅黑",
        "dengxian",
        "等线",
        "simhei",
        "黑体",
        "simsun",
        "宋体",
        "microsoftjhenghei",
        "yugothic",
    ),
    *("meiryo", "malgungothic", "mspgothic", "msgothic", "游ゴシック", "メイリオ", "微軟正黑體", "맑은고딕"),
)


def check(view: DrawnView) -> Iterator[Finding]:
    """One finding for each face that was asked for and did not draw."""
    told: set[str] = set()
    for slide, drawn in view.slides():
        for shape in leaves(slide):
            glyphs = [glyph for place, found in drawn.texts.items() if place.shape == shape.id for glyph in found]
            for name, script in _asked(shape):
                here = {glyph.font for glyph in glyphs if script.match(glyph.text)}
                if name not in told and here and not any(_drew(_plain(name), _plain(face)) for face in here):
                    told.add(name)
                    message = f'"{name}" is not here; {", ".join(sorted(here))[:80]} drew it'
                    yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "install it, or take another face")


def _asked(shape: ObservedShape) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The faces a shape's letters are to be drawn in, with the letters that each is for."""
    for run in runs(shape):
        for name, script in ((run.latin, _LATIN), (run.ea, _EAST_ASIAN)):
            if name and script.search(run.text):
                yield name, script


def _drew(asked: str, face: str) -> bool:
    if asked in _HAN_FACES:
        return face.startswith((asked, *_HAN))
    return face.startswith((asked, *_STAND_INS.get(asked, ())))


def _plain(name: str) -> str:
    return "".join(name.split()).replace("-", "").replace(",", "").lower()
