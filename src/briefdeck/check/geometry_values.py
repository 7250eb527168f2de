"""Measures and colours that cannot be

**What.** Places and sizes are whole numbers, sizes not negative; colours are six hex digits; preset shapes have a
name the format knows; rectangles and ellipses have no adjustments.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand.

**Example.** A width of NaN, or of -9525.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefdeck.check.views import PackageView
from briefdeck.check.xml import SHAPES, A, P, number, trees
from briefdeck.model.finding import Finding, Severity

CODE = "B474"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_PRESET = re.compile(r"[a-z][A-Za-z0-9]{1,40}")
_WITHOUT = {"rect", "ellipse", "line"}


def check(view: PackageView) -> Iterator[Finding]:
    for name, root in trees(view, SHAPES):
        for trouble in dict.fromkeys(_troubles(root)):
            yield Finding(CODE, SEVERITY, trouble, view.at(name))


def _troubles(root: Element) -> Iterator[str]:
    for entry in root.iter():
        if entry.tag in _PLACES:
            for key in _PLACES[entry.tag] & set(entry.keys()):
                value = number(entry.get(key))
                if value is None:
                    yield f"{entry.get(key)!r} is no measure"
                elif value < 0 and key in ("cx", "cy"):
                    yield f"a size of {value}"
        elif entry.tag == f"{A}srgbClr" and not _HEX.fullmatch(entry.get("val", "")):
            yield f"{entry.get('val')!r} is no colour"
        elif entry.tag == f"{A}prstGeom":
            preset = entry.get("prst", "")
            if not _PRESET.fullmatch(preset):
                yield f"{preset!r} is no preset shape"
            if preset in _WITHOUT and entry.find(f"{A}avLst/{A}gd") is not None:
                yield f"adjustments on a {preset}, which has none"


_PLACES = {
    f"{A}off": {"x", "y"},
    f"{A}ext": {"cx", "cy"},
    f"{A}chOff": {"x", "y"},
    f"{A}chExt": {"cx", "cy"},
    f"{P}sldSz": {"cx", "cy"},
}
