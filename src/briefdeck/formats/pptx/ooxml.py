"""The one thin builder of XML text: escaping, and the small pieces of DrawingML that every part shares.

Everything is emitted as text in one go; nothing here builds a tree. Whatever comes from people passes
through ``text`` or ``attr``, which are the only way in for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field

from briefdeck.model.deck import Line
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
A16 = "http://schemas.microsoft.com/office/drawing/2014/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'

TREE_ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile('[&<>"\r\n\t]')

_ARROW = ' w="med" len="lg"'  # a head that is still seen on a projected slide


def text(value: str) -> str:
    """Escaped character data. Raises ValueError for a character that XML 1.0 cannot hold."""
    if bad := _ILLEGAL.search(value):
        msg = f"character U+{ord(bad[0]):04X} cannot stand in a file: {value!r}"
        raise ValueError(msg)
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "")


def attr(value: str) -> str:
    """An escaped attribute value, without its quotes. Raises ValueError as ``text`` does."""
    value = text(value)
    if _SPECIAL.search(value):
        return value.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return value


@dataclass(frozen=True, slots=True)
class Ink:
    """Colour roles as theme colours. slots: role → dk1, accent2 … (see Theme.scheme).

    said: what was already written once with this ink; a deck has thousands of runs and a few dozen looks.
    """

    slots: Mapping[str, str]
    said: dict[tuple[object, ...], str] = field(default_factory=dict, compare=False, repr=False)

    def color(self, role: str, alpha: int = 100_000) -> str:
        """The colour element of a role. Raises ValueError for a role the brand does not have."""
        slot = self.slots.get(role)
        if slot is None:
            msg = f"the brand has no colour for the role {role!r} (it has {', '.join(sorted(self.slots))})"
            raise ValueError(msg)
        if " " in slot:
            return _variant(slot, alpha)
        value = _MAPPED.get(slot, slot)
        if alpha >= 100_000:
            return f'<a:schemeClr val="{value}"/>'
        return f'<a:schemeClr val="{value}"><a:alpha val="{alpha}"/></a:schemeClr>'

    def fill(self, role: str, alpha: int = 100_000) -> str:
        """A solid fill, or none for the role ``""``."""
        return f"<a:solidFill>{self.color(role, alpha)}</a:solidFill>" if role else "<a:noFill/>"

    def line(self, line: Line | None, tag: str = "a:ln", alpha: int = 100_000) -> str:
        """An outline; None is an explicit "no line", so that nothing is inherited."""
        if line is None:
            return f"<{tag}><a:noFill/></{tag}>"
        dash = f'<a:prstDash val="{attr(line.dash)}"/>' if line.dash else ""
        head = f'<a:headEnd type="{attr(line.head)}"{_ARROW}/>' if line.head else ""
        tail = f'<a:tailEnd type="{attr(line.tail)}"{_ARROW}/>' if line.tail else ""
        return f'<{tag} w="{line.width}">{self.fill(line.color, alpha)}{dash}{head}{tail}</{tag}>'


def _variant(slot: str, alpha: int) -> str:
    """A theme colour with changes of its own: ``accent2 lumMod 75000 lumOff 25000``."""
    name, *rest = slot.split(" ")
    changes = "".join(f'<a:{what} val="{value}"/>' for what, value in zip(rest[::2], rest[1::2], strict=True))
    clear = f'<a:alpha val="{alpha}"/>' if alpha < 100_000 else ""
    return f'<a:schemeClr val="{_MAPPED.get(name, name)}">{changes}{clear}</a:schemeClr>'


def box(frame: Frame, tag: str = "a:xfrm", flips: str = "", children: bool = False) -> str:
    """A transform. children: also give the (equal) coordinate space of a group's members.

    Raises ValueError for a negative size: Office repairs such files.
    """
    if frame.w < 0 or frame.h < 0:
        msg = f"a frame cannot be {frame.w} by {frame.h} EMU"
        raise ValueError(msg)
    offset, extent = f'x="{frame.x}" y="{frame.y}"', f'cx="{frame.w}" cy="{frame.h}"'
    inner = f"<a:chOff {offset}/><a:chExt {extent}/>" if children else ""
    return f"<{tag}{flips}><a:off {offset}/><a:ext {extent}/>{inner}</{tag}>"


def identity(number: int, name: str, alt: str = "", decorative: bool = False) -> str:
    """``p:cNvPr``: id, name, alt text or the decorative flag."""
    descr = f' descr="{attr(alt)}"' if alt and not decorative else ""
    head = f'<p:cNvPr id="{number}" name="{attr(name)}"{descr}'
    return f"{head}>{_DECORATIVE}</p:cNvPr>" if decorative else f"{head}/>"


def relationships(entries: Iterable[tuple[str, str]]) -> str:
    """A .rels part. entries: (type or its last word, target) for rId1, rId2 …"""
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if "://" in kind else f"{R}/{kind}"}" Target="{attr(target)}"/>'
        for number, (kind, target) in enumerate(entries, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'
