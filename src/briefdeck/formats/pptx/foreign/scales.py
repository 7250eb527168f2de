"""The type scale on somebody else's page: ours, as large as the page allows, with titles in the brand's own size."""

from __future__ import annotations

import math
from collections.abc import Mapping

from briefdeck.formats.pptx.brand import displayed
from briefdeck.formats.pptx.foreign.looks import Look
from briefdeck.model.theme import TypeStep

FLOOR = 10.0
# Sizes in pt on a page of 13.333 × 7.5 in, from the step a planner tries first down to the floor. They go further
# down than a brand's of our own: nobody can ask the author of a template for more room.
_SIZES: dict[str, tuple[float, ...]] = {
    "kicker": (11,),
    "lead": (18, 16, 14, 12),
    "head": (14, 13, 12, 11, 10),
    "body": (14, 13, 12, 11, 10),
    "small": (12, 11, 10),
    "note": (10,),
    "hero": (66, 56, 44, 36, 30, 24),
    "kpi": (50, 44, 36, 30, 26, 22),
    "kpi_unit": (18, 16, 14, 12),
    "table": (13, 12, 11, 10),
    "chart": (16, 14, 12, 11),
}
_BOLD = frozenset({"kicker", "head", "hero", "kpi"})
_TIGHT = frozenset({"hero", "kpi"})
_TITLE, _WANTED_TITLE, _SMALLEST_TITLE, _LAST_TITLE = 28.0, 22.0, 18.0, 13.0
_SANE = (18.0, 32.0)
_COVER, _LARGEST_COVER, _SMALLEST_COVER = 40.0, 48.0, 17.0


def leading(size: float, script: str, *, tight: bool = False) -> float:
    """Exact line pitch in pt: Han needs more than Latin, large figures less."""
    if tight:
        return float(round(size * (1.07 if script == "latin" else 1.12) + 0.5))
    ratio = 1.2 if size >= 20 else 1.3 if size < 13 else 1.34
    return float(round(size * (ratio if script == "latin" else ratio + 0.22)))


def scale(
    factor: float, title: Look, title_sizes: Mapping[str, float], cover: Look, cover_size: float
) -> dict[str, dict[str, tuple[TypeStep, ...]]]:
    """Script → role → steps. factor: how large the page is. Sizes of titles in pt, as title_sizes found them."""
    out: dict[str, dict[str, tuple[TypeStep, ...]]] = {}
    for script in ("latin", "han"):
        roles = {role: _steps(role, sizes, factor, script) for role, sizes in _SIZES.items()}
        roles["display"] = displayed(roles["hero"])
        last = half(max(_LAST_TITLE * min(factor, 1.0), 12.0))  # a step for the longest sentence in a narrow frame
        roles["title"] = _falling(title_sizes[script], min(title_sizes[script], last), title, script)
        roles["cover"] = _falling(cover_size, min(cover_size, _SMALLEST_COVER * min(factor, 1.0)), cover, script)
        sub = [max(FLOOR, half(size * factor)) for size in (18.0, 16.0, 14.0, 12.0)]
        roles["cover_sub"] = tuple(TypeStep(size, leading(size, script)) for size in dict.fromkeys(sub))
        out[script] = roles
    return out


def title_sizes(look: Look, factor: float, height_pt: float) -> dict[str, float]:
    """Script → size of titles: the brand's own where a full sentence can be set in it, two lines of it in the frame."""
    own = look.size if _SANE[0] * min(factor, 1.0) <= look.size <= _SANE[1] * factor else _TITLE * factor
    floor = smallest_title(factor)
    return {
        script: half(max(min(own, math.floor(height_pt / pitch) / 2), floor))
        for script, pitch in (("latin", 1.22), ("han", 1.45))
    }


def wanted_title(own: float, factor: float) -> float:
    """The size that a title's frame is made taller for, where there is room. own: the brand's."""
    own = own if own >= _SANE[0] * min(factor, 1.0) else _TITLE * factor
    return half(min(own, _WANTED_TITLE * factor))


def smallest_title(factor: float) -> float:
    """No title is set smaller, whatever its frame; then the frame gives way."""
    return max(half(_SMALLEST_TITLE * min(factor, 1.0)), 14.0)


def cover_size(look: Look, factor: float) -> float:
    """The size of a cover's title: the brand's own, unless it is meant for two words."""
    own = look.size if look.size >= 24 * factor else _COVER * factor
    return half(min(own, _LARGEST_COVER * factor))


def half(size: float) -> float:
    """To half a point."""
    return round(size * 2) / 2


def _steps(role: str, sizes: tuple[float, ...], factor: float, script: str) -> tuple[TypeStep, ...]:
    scaled = dict.fromkeys(max(FLOOR, half(size * factor)) for size in sizes)
    return tuple(TypeStep(size, leading(size, script, tight=role in _TIGHT), role in _BOLD) for size in scaled)


def _falling(first: float, last: float, look: Look, script: str) -> tuple[TypeStep, ...]:
    """From a size down to the floor in steps of a tenth."""
    sizes = [first]
    while sizes[-1] * 0.92 >= last:
        sizes.append(half(sizes[-1] * 0.92))
    return tuple(TypeStep(size, leading(size, script), look.bold, heading=True) for size in dict.fromkeys(sizes))
