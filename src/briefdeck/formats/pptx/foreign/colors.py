"""Colours of a template: its theme, its colour maps, and what DrawingML does to a colour on its way to the screen."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.ooxml import A, P
from briefdeck.model.record import dataclass

SLOTS = (
    *("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"),
    *("hlink", "folHlink"),
)
IDENTITY = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"} | {slot: slot for slot in SLOTS[4:]}
_OFFICE = dict(
    zip(
        SLOTS,
        (
            *("000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"),
            *("0563C1", "954F72"),
        ),
        strict=True,
    )
)
_COLORS = frozenset({"srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr"})
_NAMED = {
    **dict.fromkeys(("white",), "FFFFFF"),
    **dict.fromkeys(("silver", "ltGray", "lightGray"), "C8C8C8"),
    **dict.fromkeys(("gray", "dkGray", "darkGray"), "909090"),
    **dict.fromkeys(("black",), "000000"),
    **dict.fromkeys(("red",), "FF0000"),
    **dict.fromkeys(("green",), "008000"),
    **dict.fromkeys(("blue",), "0000FF"),
    **dict.fromkeys(("navy", "dkBlue", "darkBlue"), "000080"),
    **dict.fromkeys(("yellow",), "FFFF00"),
    **dict.fromkeys(("orange",), "FFA500"),
}
_MAPPED = frozenset({"dk1", "lt1", "dk2", "lt2"})
_PLAIN_CHANGES = frozenset({"lumMod", "lumOff"})  # a slide can repeat these


@dataclass(frozen=True, slots=True)
class Hue:
    """A colour as seen: six hex digits; spec: the theme colour that gives it, "" where none does; alpha 0 to 1."""

    hex: str
    spec: str = ""
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Scheme:
    """slots: theme slot → six hex digits. map: name on a slide (bg1, tx1, accent1 …) → slot."""

    slots: Mapping[str, str]
    map: Mapping[str, str]

    def hex(self, spec: str) -> str:
        """The colour of a spec such as ``tx1`` or ``accent2 lumMod 75000``."""
        name, *rest = spec.split(" ")
        value = self.slots.get(self.map.get(name, name), "808080")
        for what, amount in zip(rest[::2], rest[1::2], strict=True):
            value = _change(value, what, int(amount) / 100_000)
        return value

    def name(self, slot: str) -> str:
        """What a slide calls a slot of the theme: its mapped name where it has one."""
        return next((name for name, mapped in self.map.items() if mapped == slot), slot)

    def mapped(self, color_map: Mapping[str, str]) -> Scheme:
        """The same theme under another colour map."""
        return Scheme(self.slots, color_map)

    def resolve(self, element: Element | None, placeholder: Hue | None = None) -> Hue | None:
        """The colour in a colour element, or None. placeholder: what ``phClr`` stands for."""
        if element is None:
            return None
        kind = element.tag.rpartition("}")[2]
        if kind not in _COLORS:
            return None
        alpha, spec = 1.0, ""
        if kind == "schemeClr":
            name = element.get("val", "")
            if name == "phClr":
                if placeholder is None:
                    return None
                value, spec, alpha = placeholder.hex, placeholder.spec, placeholder.alpha
            else:
                # A slot's own name is not understood alike by all programs; the name it is mapped to is.
                value, spec = self.hex(name), self.name(name) if name in _MAPPED else name
        else:
            value = _fixed(element, kind)
        for change in element:
            what, amount = change.tag.rpartition("}")[2], _share(change.get("val"))
            if what == "alpha":
                alpha *= amount
                continue
            value = _change(value, what, amount)
            spec = f"{spec} {what} {round(amount * 100_000)}" if spec and what in _PLAIN_CHANGES else ""
        return Hue(value, spec, alpha)

    def inside(self, element: Element | None, placeholder: Hue | None = None) -> Hue | None:
        """The first colour among an element's children, or None."""
        for child in element if element is not None else ():
            if (found := self.resolve(child, placeholder)) is not None:
                return found
        return None

    def fill(self, element: Element | None, placeholder: Hue | None = None) -> tuple[Hue | None, str]:
        """The fill among an element's children: (its colour, ``solid``, ``gradient``, ``picture``, ``none`` or ``""``).

        A gradient is the mean of its stops, a picture has no colour that is known.
        """
        for child in element if element is not None else ():
            kind = child.tag.rpartition("}")[2]
            if kind == "solidFill":
                return self.inside(child, placeholder), "solid"
            if kind == "gradFill":
                stops = [self.inside(stop, placeholder) for stop in child.iter(f"{{{A}}}gs")]
                return _mean([stop for stop in stops if stop]), "gradient"
            if kind == "pattFill":
                return self.inside(child.find(f"{{{A}}}bgClr"), placeholder), "solid"
            if kind == "blipFill":
                return None, "picture"
            if kind == "noFill":
                return None, "none"
        return None, ""


def scheme_of(theme: Element | None, master: Element | None) -> Scheme:
    """The scheme of a master. What a theme lacks is Office's own."""
    slots = dict(_OFFICE)
    found = theme.find(f"{{{A}}}themeElements/{{{A}}}clrScheme") if theme is not None else None
    for entry in found if found is not None else ():
        name = entry.tag.rpartition("}")[2]
        for child in entry:
            kind = child.tag.rpartition("}")[2]
            if name in slots and kind in _COLORS and kind != "schemeClr":
                slots[name] = _fixed(child, kind)
    return Scheme(slots, color_map(master.find(f"{{{P}}}clrMap") if master is not None else None))


def color_map(element: Element | None) -> dict[str, str]:
    """A colour map: name on a slide → slot of the theme."""
    given = element.attrib if element is not None else {}
    return {name: given.get(name, slot) if given.get(name, slot) in SLOTS else slot for name, slot in IDENTITY.items()}


def _fixed(element: Element, kind: str) -> str:
    value = element.get("val", "")
    if kind == "srgbClr":
        return value.upper() if len(value) == 6 and _is_hex(value) else "808080"
    if kind == "sysClr":
        last = element.get("lastClr", "")
        if len(last) == 6 and _is_hex(last):
            return last.upper()
        return "FFFFFF" if value in {"window", "menu", "highlightText"} else "000000"
    if kind == "scrgbClr":
        return _hex(*(_gamma(_share(element.get(each))) for each in "rgb"))
    if kind == "hslClr":
        hue = _number(element.get("hue")) / 21_600_000
        return _hex(*colorsys.hls_to_rgb(hue % 1.0, _share(element.get("lum")), _share(element.get("sat"))))
    return _NAMED.get(value, "808080")


def _change(value: str, what: str, amount: float) -> str:
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (0, 2, 4))
    if what == "shade":
        return _hex(*(_gamma(_linear(each) * amount) for each in (red, green, blue)))
    if what == "tint":
        return _hex(*(_gamma(_linear(each) * amount + 1 - amount) for each in (red, green, blue)))
    hue, light, chroma = colorsys.rgb_to_hls(red, green, blue)
    if what == "lumMod":
        light *= amount
    elif what == "lumOff":
        light += amount
    elif what == "satMod":
        chroma *= amount
    elif what == "satOff":
        chroma += amount
    elif what == "lum":
        light = amount
    elif what == "inv":
        return _hex(1 - red, 1 - green, 1 - blue)
    else:
        return value
    return _hex(*colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), min(max(chroma, 0.0), 1.0)))


def _mean(hues: list[Hue]) -> Hue | None:
    if not hues:
        return None
    channels = [sum(int(hue.hex[at : at + 2], 16) for hue in hues) / len(hues) / 255 for at in (0, 2, 4)]
    return Hue(_hex(*channels), hues[0].spec if len({hue.hex for hue in hues}) == 1 else "", hues[0].alpha)


def chroma_of(value: str) -> float:
    """How colourful six hex digits are, 0 (grey) to 1."""
    channels = [int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    return max(channels) - min(channels)


def hue_of(value: str) -> float:
    """Hue of six hex digits, 0 to 1 round the circle."""
    return colorsys.rgb_to_hls(*(int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)))[0]


def _hex(*channels: float) -> str:
    return "".join(f"{round(min(max(channel, 0.0), 1.0) * 255):02X}" for channel in channels)


def _is_hex(value: str) -> bool:
    return all(char in "0123456789abcdefABCDEF" for char in value)


def _number(value: str | None) -> float:
    try:
        return float(value or 0)
    except ValueError:
        return 0.0


def _share(value: str | None) -> float:
    """An ST_Percentage: thousandths of a percent, or a number with its sign."""
    if value and value.endswith("%"):
        return _number(value[:-1]) / 100
    return _number(value) / 100_000


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _gamma(channel: float) -> float:
    channel = min(max(channel, 0.0), 1.0)
    return channel * 12.92 if channel <= 0.0031308 else float(1.055 * channel ** (1 / 2.4) - 0.055)
