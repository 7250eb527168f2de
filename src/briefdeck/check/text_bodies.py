"""Text whose parts are missing or out of order

**What.** Every text and every cell has a paragraph; what describes a run or a paragraph comes in the order the
format prescribes.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand.

**Example.** A cell without `a:p`; a run whose font stands before its fill.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefdeck.check.views import PackageView
from briefdeck.check.xml import SHAPES, A, P, trees
from briefdeck.model.finding import Finding, Severity

CODE = "B475"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_RUN = (
    *(
        "ln",
        "noFill",
        "solidFill",
        "gradFill",
        "blipFill",
        "pattFill",
        "grpFill",
        "effectLst",
        "effectDag",
        "highlight",
    ),
    *("uLnTx", "uLn", "uFillTx", "uFill", "latin", "ea", "cs", "sym", "hlinkClick", "hlinkMouseOver", "rtl", "extLst"),
)
_PARAGRAPH = (
    *("lnSpc", "spcBef", "spcAft", "buClrTx", "buClr", "buSzTx", "buSzPct", "buSzPts", "buFontTx", "buFont"),
    *("buNone", "buAutoNum", "buChar", "buBlip", "tabLst", "defRPr", "extLst"),
)
_ORDERS = {f"{A}rPr": _RUN, f"{A}defRPr": _RUN, f"{A}endParaRPr": _RUN, f"{A}pPr": _PARAGRAPH}


def check(view: PackageView) -> Iterator[Finding]:
    for name, root in trees(view, SHAPES):
        for trouble in dict.fromkeys(_troubles(root)):
            yield Finding(CODE, SEVERITY, trouble, view.at(name))


def _troubles(root: Element) -> Iterator[str]:
    for entry in root.iter():
        if entry.tag == f"{P}txBody" and entry.find(f"{A}p") is None:
            yield "a text without a paragraph"
        elif entry.tag == f"{A}tc" and entry.find(f"{A}txBody/{A}p") is None:
            yield "a cell without a paragraph"
        elif entry.tag in _ORDERS:
            places = [_ORDERS[entry.tag].index(tag) for child in entry
                      if (tag := child.tag.rpartition("}")[2]) in _ORDERS[entry.tag]]  # fmt: skip
            if places != sorted(places):
                yield f"the parts of a:{entry.tag.rpartition('}')[2]} are out of order"
        elif entry.tag == f"{A}p":
            kinds = [child.tag.rpartition("}")[2] for child in entry]
            if "pPr" in kinds[1:] or "endParaRPr" in kinds[:-1]:
                yield "the parts of a paragraph are out of order"
