"""DrawingML colours as six hex digits: theme slots through the colour map, and the changes made to them."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.ooxml import A
from briefdeck.model.look import Fill
from briefdeck.model.record import dataclass

_PRESETS = {
    "black": "000000",
    "white": "FFFFFF",
    "red": "FF0000",
    "green": "008000",
    "blue": "0000FF",
    "yellow": "FFFF00",
    "gray": "808080",
    "grey": "808080",
    "darkGray": "A9A9A9",
    "ltGray": "D3D3D3",
    "orange": "FFA500",
    "navy": "000080",
    "teal": "008080",
    "maroon": "800000",
    "purple": "800080",
}
_FILLS = frozenset(f"{{{A}}}{name}" for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))
_COLORS = frozenset(f"{{{A}}}{name}" for name in ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr"))


@dataclass(frozen=True, slots=True)
class Palette:
    """slots: theme slot (dk1, accent2 …) → colour. names: what a master maps (tx1, bg1 …) → theme slot."""

    slots: Mapping[str, str]
    names: Mapping[str, str]

    def color(self, element: Element | None, under: str = "", placeholder: str = "") -> str:
        """The colour of a colour element, "" where it is not known.

        under: what shines through a transparent one. placeholder: what phClr stands for.
        """
        if element is None:
            return ""
        base = self._base(element, placeholder)
        return _changed(base, element, under) if base else ""

    def _base(self, element: Element, placeholder: str) -> str:
        kind, value = element.tag.rpartition("}")[2], element.get("val", "")
        if kind == "srgbClr":
            return value.upper() if len(value) == 6 else ""
        if kind == "schemeClr":
            return placeholder if value == "phClr" else self.slots.get(self.names.get(value, value), "")
        if kind == "sysClr":
            return element.get("lastClr", "FFFFFF" if value == "window" else "000000").upper()
        return _PRESETS.get(value, "")

    def fill(self, parent: Element | None, under: str = "", placeholder: str = "", group: Fill = None) -> Fill:
        """What a shape's properties (or a background's) fill it with, () where they say nothing."""
        chosen = fill_of(parent)
        if chosen is None:
            return ()
        kind = chosen.tag.rpartition("}")[2]
        if kind == "noFill":
            return ()
        if kind == "grpFill":
            return group
        if kind in ("blipFill", "pattFill"):
            return None
        colors = [self.color(each, under, placeholder) for each in chosen.iter() if each.tag in _COLORS]
        return tuple(dict.fromkeys(colors)) if colors and all(colors) else None


def fill_of(parent: Element | None) -> Element | None:
    """The fill among an element's children, whatever its kind."""
    return next((child for child in (parent if parent is not None else ()) if child.tag in _FILLS), None)


def first_color(parent: Element | None) -> Element | None:
    """The colour element among an element's children."""
    return next((child for child in (parent if parent is not None else ()) if child.tag in _COLORS), None)


def fixed(parent: Element | None) -> int:
    """How many colours inside an element are written out, not taken from the theme."""
    return sum(1 for _ in parent.iter(f"{{{A}}}srgbClr")) if parent is not None else 0


def mixed(over: str, under: str, share: float) -> str:
    """The colour seen where ``over`` covers ``under`` with an opacity from 0 to 1."""
    pairs = zip(_channels(over), _channels(under), strict=True)
    return _hex(tuple(one * share + other * (1 - share) for one, other in pairs))


def _changed(base: str, element: Element, under: str) -> str:
    red, green, blue = _channels(base)
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    alpha = 1.0
    for change in element:
        name = change.tag.rpartition("}")[2]
        value = _share(change.get("val", ""))
        if name == "lumMod":
            light = min(light * value, 1.0)
        elif name == "lumOff":
            light = min(max(light + value, 0.0), 1.0)
        elif name == "satMod":
            saturation = min(saturation * value, 1.0)
        elif name in ("tint", "shade"):
            red, green, blue = colorsys.hls_to_rgb(hue, light, saturation)
            target = 1.0 if name == "tint" else 0.0
            red, green, blue = (channel * value + target * (1 - value) for channel in (red, green, blue))
            hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
        elif name == "alpha":
            alpha = value
    color = _hex(colorsys.hls_to_rgb(hue, light, saturation))
    if alpha >= 1:
        return color
    return mixed(color, under, alpha) if under else ""


def _share(value: str) -> float:
    """100000 and 100% are 1."""
    try:
        return float(value[:-1]) / 100 if value.endswith("%") else float(value) / 100_000
    except ValueError:
        return 1.0


def _channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(channels: tuple[float, ...]) -> str:
    return "".join(f"{round(min(max(channel, 0.0), 1.0) * 255):02X}" for channel in channels)
