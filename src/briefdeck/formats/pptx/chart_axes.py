"""The axes of a native chart: positive ids, zero based, no gridlines; value axes are never seen beside labels."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from briefdeck.model.record import dataclass

_NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
_FORMAT = '<c:numFmt formatCode="General" sourceLinked="0"/>'

# A second value axis that is deleted takes its scale along in LibreOffice: it stands there, and shows nothing.
_DELETED = '<c:tickLblPos val="nextTo"/>'
_UNSEEN = '<c:tickLblPos val="none"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'


@dataclass(frozen=True, slots=True)
class AxisPair:
    """A category axis and its value axis. category, value: their ids, positive and different in one chart."""

    category: int
    value: int

    @property
    def references(self) -> str:
        """What a plot that uses the pair says of it."""
        return f'<c:axId val="{self.category}"/><c:axId val="{self.value}"/>'


FIRST = AxisPair(111_111_111, 222_222_222)
SECOND = AxisPair(333_333_333, 444_444_444)


def axes(
    pair: AxisPair,
    ends: tuple[Decimal, Decimal | None],
    number: Callable[[Decimal], str],
    *,
    across: bool,
    rtl: bool,
    line: str,
    labels: str,
    seen: bool = True,
    named: bool = True,
    edge_to_edge: bool = False,
) -> str:
    """Both axes of a pair. ends: of the value axis. across: bars lie. line, labels: looks of the category axis.

    seen False: neither is drawn, as of a second pair over the first. named: categories are written along the axis.
    edge_to_edge: the first and last category stand at the ends of the axis, as points of a line do.
    """
    order, category_side, value_side = ("maxMin", "l", "t") if across else ("minMax", "b", "l")
    if rtl and across:
        category_side = "r"
    elif rtl:
        order, value_side = "maxMin", "r"
    growth = "maxMin" if rtl and across else "minMax"  # bars grow from where reading begins
    low, high = ends
    top = f'<c:max val="{number(high)}"/>' if high is not None else ""
    if not seen:
        value_side = "l" if value_side == "r" else "r"
    return (
        f'<c:catAx><c:axId val="{pair.category}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="{int(not seen)}"/><c:axPos val="{category_side}"/>{_FORMAT}{_NO_TICKS}'
        f'<c:tickLblPos val="{"low" if named else "none"}"/><c:spPr>{line}</c:spPr>{labels}'
        f'<c:crossAx val="{pair.value}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        f'<c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="{pair.value}"/>'
        f'<c:scaling><c:orientation val="{growth}"/>{top}<c:min val="{number(low)}"/></c:scaling>'
        f'<c:delete val="{int(seen)}"/><c:axPos val="{value_side}"/>{_FORMAT}{_NO_TICKS}'
        f"{_DELETED if seen else _UNSEEN}"
        f'<c:crossAx val="{pair.category}"/><c:crosses val="{"autoZero" if seen else "max"}"/>'
        f'<c:crossBetween val="{"midCat" if edge_to_edge else "between"}"/></c:valAx>'
    )
