"""Font that fell back

**What.** The faces that drew the deck are those it asks for, or open ones of the same metrics (Liberation Sans for
Arial, Carlito for Calibri, Caladea for Cambria, Noto Sans CJK for the East Asian ones).

**Why.** Another face has other widths: what fits here may not fit there, and what was checked was not what will be
seen.

**Example.** A deck in "Brandon Grotesque", drawn in DejaVu Sans.

**How to fix.** Install the font, embed it, or take one that every recipient has.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DrawnView
from briefdeck.check.walk import leaves, runs
from briefdeck.model.finding import Finding, Severity

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
        faces = {glyph.font for glyphs in drawn.texts.values() for glyph in glyphs}
        plain = {_plain(face) for face in faces}
        for shape in leaves(slide):
            for run in runs(shape):
                asked = _plain(run.latin)
                if not asked or asked in told or not any(char.isascii() and char.isalpha() for char in run.text):
                    continue
                here = {_plain(glyph.font) for key, found in drawn.texts.items() if key.shape == shape.id
                        for glyph in found}  # fmt: skip
                if here and not any(_drew(asked, face) for face in here & plain):
                    told.add(asked)
                    message = f'"{run.latin}" is not here; {", ".join(sorted(here))[:80]} drew it'
                    yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "install it, or take another face")


def _drew(asked: str, face: str) -> bool:
    if asked in _HAN_FACES:
        return face.startswith(_HAN)
    return face.startswith((asked, *_STAND_INS.get(asked, ())))


def _plain(name: str) -> str:
    return "".join(name.split()).replace("-", "").replace(",", "").lower()
