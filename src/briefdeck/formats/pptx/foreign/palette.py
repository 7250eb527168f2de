"""Colour roles from a template's theme, each with the contrast that its use asks for.

Every role is a theme colour or a lighter or darker variant of one, so that a deck follows the theme. The brand's own
order of accents is kept wherever contrast allows it; a role takes the first candidate that can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefdeck.formats.pptx.contrast import luminance, ratio
from briefdeck.formats.pptx.foreign.colors import Hue, Scheme, chroma_of, hue_of
from briefdeck.model.record import dataclass

ROLES = (
    *("ground", "ink", "muted", "line", "panel", "accent", "primary", "primary_dark", "primary_light"),
    *("on_dark", "on_dark_muted", "gold"),
)
READABLE = 4.5
_NEUTRALS = ("tx1", "bg1", "tx2", "bg2")
_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_COLOURFUL = 0.18
_SAME_HUE = 0.07
_QUIET = 0.35  # chroma that a panel, or grey text, may have
_NOBODYS_PANEL, _NOBODYS_DARK = {"EEECE1"}, {"1F497D", "44546A", "0E2841"}  # Office's own: left as they were found
_DARKER = ("", " lumMod 90000", " lumMod 75000", " lumMod 60000", " lumMod 50000", " lumMod 40000", " lumMod 30000")
_LIGHTER = (
    *("", " lumMod 90000 lumOff 10000", " lumMod 75000 lumOff 25000", " lumMod 60000 lumOff 40000"),
    *(" lumMod 40000 lumOff 60000", " lumMod 20000 lumOff 80000", " lumMod 10000 lumOff 90000"),
)


@dataclass(frozen=True, slots=True)
class Palette:
    """colors: role → six hex digits. scheme: role → theme colour as Theme.scheme spells it."""

    colors: Mapping[str, str]
    scheme: Mapping[str, str]

    @property
    def dark(self) -> bool:
        return luminance(self.colors["ground"]) < 0.18


def palette(ground: Hue, scheme: Scheme, wished: Mapping[str, str] | None = None, art: str = "") -> Palette:
    """The roles on a ground. wished: role → theme colour, as the brand's file asks for it; taken as it is.

    art: the colour that the template draws most in, six hex digits or "": the accent nearest to it comes first.
    """
    return _Mixing(ground, scheme, wished or {}, art).mixed()


class _Mixing:
    def __init__(self, ground: Hue, scheme: Scheme, wished: Mapping[str, str], art: str) -> None:
        self.scheme, self.wished, self.art = scheme, wished, art
        self.colors: dict[str, str] = {"ground": ground.hex}
        self.specs: dict[str, str] = {"ground": ground.spec or self._nearest(ground.hex)}
        self.dark = luminance(ground.hex) < 0.18

    def mixed(self) -> Palette:
        toward, away = (_LIGHTER, _DARKER) if self.dark else (_DARKER, _LIGHTER)
        ground = self.colors["ground"]
        self._take("ink", sorted(_NEUTRALS, key=self._ink_order), (("ground", 7.0),), (("ground", READABLE),))
        ink, base = self.specs["ink"], self.specs["ground"]
        self._take("panel", self._panels(), (("ink", 7.0), ("ground", 1.03)), (("ink", READABLE),))
        muted = [f"{ink}{change}" for change in reversed(away[1:5])]
        grey = (" lumMod 40000 lumOff 60000", " lumMod 50000 lumOff 50000") if self.dark else (" lumMod 40000",)
        quiet = [spec for spec in muted if chroma_of(self.scheme.hex(spec)) < _QUIET]
        quiet = quiet or [f"{base}{change}" for change in grey]
        self._take("muted", [*quiet, *muted, ink], (("ground", 5.0), ("panel", READABLE)))
        shades = (" lumMod 85000", " lumMod 75000") if not self.dark else (" lumMod 75000 lumOff 25000",)
        self._take("line", [f"{base}{shade}" for shade in shades] + [f"{ink} lumMod 50000 lumOff 50000"])
        accents = self._accents()
        strong = [f"{name}{change}" for name in accents for change in toward[:5]]
        # White (or the ground, on a dark page) has to be read on it too: it fills shapes that hold words.
        rules = (("ground", READABLE), ("panel", READABLE))
        self._take("primary", [*strong, *(f"{n}{c}" for n in accents for c in toward[5:]), ink], rules)
        primary = self.specs["primary"].split(" ")[0]
        deep = [*self._deep(primary, toward), *(f"tx2{change}" for change in toward[1:])]
        self._take("primary_dark", [*deep, ink], (("ground", 7.0),), (("ground", READABLE),))
        pale = [f"{primary}{change}" for change in (away[5], away[4], away[6], away[3])]
        self._take("primary_light", [*pale, self.specs["panel"], base], (("ink", READABLE), ("ground", 1.05)))
        seconds, alike = self._seconds(accents)
        second = [f"{name}{change}" for part in (toward[:3], toward[3:]) for name in seconds for change in part]
        second += [f"{name}{change}" for name in alike for change in toward]
        self._take("accent", [*second, self.specs["primary"]], rules)
        on = [("primary_dark", READABLE), ("primary", READABLE), ("accent", READABLE)]
        self._take("on_dark", [*self._opposites(), base], on, on[:1])
        over = self.specs["on_dark"]
        soft = [f"{primary}{change}" for change in (away[5], away[6])]
        self._take("on_dark_muted", [*soft, over], (("primary_dark", READABLE),))
        warm = [f"{name}{change}" for name in (*seconds, *alike) for change in away[:6]]
        self._take("gold", [*warm, over], (("primary_dark", READABLE),))
        self.colors["ground"] = ground
        return Palette(dict(self.colors), dict(self.specs))

    def _take(self, role: str, candidates: Iterable[str], *rules: Sequence[tuple[str, float]]) -> None:
        """The first candidate that keeps the first rules; where none does, the first that keeps the next ones."""
        if role in self.wished:
            self.specs[role] = self.wished[role]
            self.colors[role] = self.scheme.hex(self.wished[role])
            return
        listed = [(spec, self.scheme.hex(spec)) for spec in candidates]
        for rule in (*rules, ()):
            for spec, color in listed:
                if all(ratio(color, self.colors[other]) >= least for other, least in rule):
                    self.specs[role], self.colors[role] = spec, color
                    return

    def _ink_order(self, name: str) -> float:
        """tx1 where it can be read, else whatever can be read best."""
        contrast = ratio(self.scheme.hex(name), self.colors["ground"])
        return -contrast - (8 if name == "tx1" and contrast >= READABLE else 0)

    def _panels(self) -> list[str]:
        base = self.specs["ground"]
        own = [name for name in ("bg2", "tx2") if self._tint(self.scheme.hex(name))]
        if self.dark:
            return [*own, f"{base} lumMod 90000 lumOff 10000", f"{base} lumMod 75000 lumOff 25000", base]
        return [*own, f"{base} lumMod 95000", f"{base} lumMod 90000", base]

    def _tint(self, color: str) -> bool:
        """Whether a colour is near enough the ground to be a panel on it, and yet seen."""
        quiet = chroma_of(color) < _QUIET and color not in _NOBODYS_PANEL
        return quiet and 1.04 < ratio(color, self.colors["ground"]) < 1.5

    def _accents(self) -> list[str]:
        """The accents in the brand's order, those with colour first."""
        named = [*_ACCENTS, "tx2", "bg2"]
        colourful = [name for name in named if chroma_of(self.scheme.hex(name)) >= _COLOURFUL]
        if self.art:
            links = [name for name in ("hlink", "folHlink") if self._near_art(name)]
            near = [name for name in colourful if self._near_art(name)] or links
            colourful = [*near, *(name for name in colourful if name not in near)]
        return colourful or ["tx2", "accent1", "tx1"]

    def _near_art(self, name: str) -> bool:
        """Whether a theme colour has the hue that the template draws in."""
        color = self.scheme.hex(name)
        apart = abs(hue_of(color) - hue_of(self.art))
        return min(apart, 1 - apart) < _SAME_HUE and chroma_of(color) >= _COLOURFUL

    def _deep(self, primary: str, toward: Sequence[str]) -> list[str]:
        """Deep colours of the brand itself: of the primary's hue, the second dark one that somebody chose, the rest."""
        named = [
            name
            for name in ("tx2", "bg2", *_ACCENTS)
            if chroma_of(self.scheme.hex(name)) >= 0.12 and (luminance(self.scheme.hex(name)) < 0.09) != self.dark
        ]
        alike = [name for name in named if 0 <= self._difference(name) < _SAME_HUE]
        chosen = (
            [] if self.dark or self.scheme.hex("tx2") in _NOBODYS_DARK else [name for name in named if name == "tx2"]
        )
        darker = [f"{primary}{change}" for change in toward[1:]]
        return [*alike, *chosen, *darker, *named]

    def _opposites(self) -> list[str]:
        """What is read on the deep colour: white on a light page, the darkest neutral on a dark one."""
        return sorted(_NEUTRALS, key=lambda name: luminance(self.scheme.hex(name)), reverse=not self.dark)

    def _seconds(self, accents: Sequence[str]) -> tuple[list[str], list[str]]:
        """Accents for what has to differ from the primary, in the brand's own order; those of its hue apart."""
        other = [name for name in accents if self._difference(name) >= _SAME_HUE]
        return other, sorted((n for n in accents if n not in other), key=lambda name: -self._difference(name))

    def _difference(self, name: str) -> float:
        """How far an accent's hue is from the primary's; greys last."""
        color, primary = self.scheme.hex(name), self.colors["primary"]
        apart = abs(hue_of(color) - hue_of(primary))
        return min(apart, 1 - apart) if chroma_of(color) >= _COLOURFUL else -1.0

    def _nearest(self, color: str) -> str:
        """The neutral nearest to a ground that is no theme colour."""
        return min(_NEUTRALS, key=lambda name: ratio(color, self.scheme.hex(name)))
