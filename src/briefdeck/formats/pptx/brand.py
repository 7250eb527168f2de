"""A brand: colours by role, faces by script, a type scale. Read from ``_brand.yml`` and checked for contrast."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from briefdeck.formats.pptx import contrast
from briefdeck.formats.pptx.brand_file import CONTRAST, LACKING, MALFORMED, Value, error, parse
from briefdeck.formats.pptx.layouts import COVERS, FRAMES, Design
from briefdeck.formats.pptx.motif import MOTIFS
from briefdeck.model.finding import Finding, InputError
from briefdeck.model.near import nearest
from briefdeck.model.record import dataclass
from briefdeck.model.theme import TypeStep

ROLES = (
    *("ground", "ink", "muted", "line", "panel", "accent", "primary", "primary_dark", "primary_light"),
    *("on_dark", "on_dark_muted", "gold"),
)
THEME_SLOTS = (
    *("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"),
    *("hlink", "folHlink"),
)
TYPE_ROLES = (
    *("title", "cover", "cover_sub", "kicker", "lead", "head", "body", "small", "note", "hero", "kpi", "kpi_unit"),
    *("table", "chart"),
)
SCRIPTS = ("latin", "han")
LEAST_CONTRAST = 4.5
LEADS = 1.2  # of the largest figure, the one that leads others
# Text over ground, in every combination a planner may choose (WCAG 2.2, 1.4.3).
_PAIRS = (
    *(("ink", "ground"), ("muted", "ground"), ("primary", "ground"), ("accent", "ground"), ("primary_dark", "ground")),
    *(("ink", "panel"), ("muted", "panel"), ("primary", "panel"), ("accent", "panel"), ("ink", "primary_light")),
    *(("on_dark", "primary_dark"), ("on_dark_muted", "primary_dark"), ("gold", "primary_dark")),
    *(("on_dark", "primary"), ("on_dark", "accent")),
)
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_STEP = re.compile(r"(\d+(?:\.\d+)?)/(\d+(?:\.\d+)?)((?: (?:bold|heading))*)")
_REVISION = "4"  # of the package we build: part of the digest, so that prepared brands are never stale


@dataclass(frozen=True, slots=True)
class Brand:
    """colors: role → six hex digits. slots: the theme's twelve, in order. scheme: role → slot of equal colour.

    fonts: font script (``Latn``, ``Hans`` …) → (heading face, body face).
    """

    name: str
    title: str
    digest: str
    colors: Mapping[str, str]
    slots: Mapping[str, str]
    scheme: Mapping[str, str]
    fonts: Mapping[str, tuple[str, str]]
    scale: Mapping[str, Mapping[str, tuple[TypeStep, ...]]]
    design: Design


def read_brand(name: str, data: bytes) -> Brand:
    """The Brand in a ``_brand.yml``. Raises InputError with every finding at once."""
    root, findings = parse(f"templates/{name}/_brand.yml", data)
    if findings:
        raise InputError(*findings)
    design = _design(root, findings)
    palette = _palette(root, findings)
    colors = _colors(root, "defaults.briefdeck.roles", ROLES, palette, findings)
    slots = _colors(root, "defaults.briefdeck.theme", THEME_SLOTS, palette, findings)
    fonts = _fonts(root, findings)
    scale = {script: _scale(root, script, findings) for script in SCRIPTS}
    scheme: dict[str, str] = {}
    if not findings:
        scheme = _scheme(root, colors, slots, findings)
        _contrast(root, colors, findings)
    if findings:
        raise InputError(*findings)
    title = root.word("meta.name.short") or root.word("meta.name") or name
    digest = hashlib.sha256(_REVISION.encode() + b"\0" + data).hexdigest()
    return Brand(name, title, digest, colors, slots, scheme, fonts, scale, design)


def _design(root: Value, findings: list[Finding]) -> Design:
    """The composition a brand chooses by name; what it leaves out is as in Design."""
    chosen: dict[str, str] = {}
    for key, names in (("cover", COVERS), ("frame", FRAMES), ("motif", tuple(MOTIFS))):
        value = root.at(f"defaults.briefdeck.{key}")
        if value is None:
            continue
        if value.text not in names:
            message = f"{value.text} is no {key} of a brand"
            findings.append(error(MALFORMED, message, value.location, _near(value.text or "", names)))
        else:
            chosen[key] = value.text
    return Design(**chosen)


def _palette(root: Value, findings: list[Finding]) -> dict[str, str]:
    found = root.at("color.palette")
    palette: dict[str, str] = {}
    for name, value in (found.entries if found else {}).items():
        if value.text is None or not _HEX.fullmatch(value.text):
            findings.append(error(MALFORMED, f"{name} is no colour", value.location, 'written as "#0B3B47"'))
            continue
        palette[name] = value.text[1:].upper()
    return palette


def _colors(
    root: Value, path: str, names: tuple[str, ...], palette: Mapping[str, str], findings: list[Finding]
) -> dict[str, str]:
    table = root.at(path) or Value(root.location)
    for name, value in table.entries.items():
        if name not in names:
            findings.append(error(MALFORMED, f"{path} has no place for {name}", value.location, _near(name, names)))
    colors: dict[str, str] = {}
    for name in names:
        chosen = table.entries.get(name)
        if chosen is None or chosen.text is None:
            findings.append(error(LACKING, f"{path}.{name} is missing", table.location, "name a colour of the palette"))
        elif chosen.text not in palette:
            message = f"{chosen.text} is not in the palette"
            findings.append(error(MALFORMED, message, chosen.location, _near(chosen.text, tuple(palette))))
        else:
            colors[name] = palette[chosen.text]
    return colors


def _fonts(root: Value, findings: list[Finding]) -> dict[str, tuple[str, str]]:
    base = root.word("typography.base.family") or root.word("typography.base")
    if not base:
        place = root.at("typography") or root
        findings.append(error(LACKING, "typography.base.family is missing", place.location, "for example Arial"))
    heads = root.word("typography.headings.family") or root.word("typography.headings") or base
    fonts = {"Latn": (heads, base)}
    table = root.at("defaults.briefdeck.fonts")
    for script, value in (table.entries if table else {}).items():
        body = value.word("base") or base
        fonts[script] = (value.word("headings") or body, body)
    if "Hans" not in fonts:
        place = table or root
        findings.append(error(LACKING, "defaults.briefdeck.fonts.Hans is missing", place.location, "the Chinese faces"))
    return fonts


def _scale(root: Value, script: str, findings: list[Finding]) -> dict[str, tuple[TypeStep, ...]]:
    table = root.at(f"defaults.briefdeck.scale.{script}") or Value(root.location)
    scale: dict[str, tuple[TypeStep, ...]] = {}
    for role in TYPE_ROLES:
        steps = table.entries.get(role)
        if steps is None or not steps.items:
            message = f"defaults.briefdeck.scale.{script}.{role} is missing"
            findings.append(error(LACKING, message, table.location, "for example [14/19, 12/16]"))
            continue
        scale[role] = tuple(step for item in steps.items if (step := _step(item, findings)))
        sizes = [step.size for step in scale[role]]
        if sizes != sorted(set(sizes), reverse=True):
            findings.append(error(MALFORMED, f"the steps of {role} have to fall", steps.location, "largest first"))
    if scale.get("hero"):
        scale["display"] = displayed(scale["hero"])
    return scale


def displayed(hero: tuple[TypeStep, ...]) -> tuple[TypeStep, ...]:
    """Steps of the numeral that leads a slide of numerals: one a fifth over the largest figure, then those of it."""
    first = hero[0]
    size = 2.0 * round(first.size * LEADS / 2)
    return (replace(first, size=size, leading=float(round(first.leading * size / first.size))), *hero)


def _step(value: Value, findings: list[Finding]) -> TypeStep | None:
    match = _STEP.fullmatch(value.text or "")
    if match is None:
        message = f"{value.text!r} is no step of type"
        findings.append(error(MALFORMED, message, value.location, "size/leading in points, as in 14/18 bold"))
        return None
    size, leading = float(match[1]), float(match[2])
    if size < 10 or leading < size:
        message = f"{value.text!r}: at least 10 points, and leading at least the size"
        findings.append(error(MALFORMED, message, value.location))
        return None
    return TypeStep(size, leading, "bold" in match[3], "heading" in match[3])


def _scheme(
    root: Value, colors: Mapping[str, str], slots: Mapping[str, str], findings: list[Finding]
) -> dict[str, str]:
    """Role → the first theme slot of its colour, the two hyperlink slots last of all."""
    scheme: dict[str, str] = {}
    for role, color in colors.items():
        slot = next((slot for slot, value in slots.items() if value == color), None)
        if slot is None:
            place = root.at(f"defaults.briefdeck.roles.{role}") or root
            hint = "give its colour to one of defaults.briefdeck.theme, so that decks use theme colours only"
            findings.append(error(LACKING, f"the role {role} has no theme colour", place.location, hint))
        else:
            scheme[role] = slot
    return scheme


def _contrast(root: Value, colors: Mapping[str, str], findings: list[Finding]) -> None:
    for front, back in _PAIRS:
        found = contrast.ratio(colors[front], colors[back])
        if found < LEAST_CONTRAST:
            place = root.at(f"defaults.briefdeck.roles.{front}") or root
            # Rounded down: a pair must never read as if it had just passed.
            message = (
                f"{front} on {back} has a contrast of {int(found * 100) / 100:.2f}:1, less than {LEAST_CONTRAST}:1"
            )
            findings.append(error(CONTRAST, message, place.location, f"darken or lighten {front} or {back}"))


def _near(word: str, words: tuple[str, ...]) -> str:
    close = nearest(word, words)
    return f"did you mean {close}?" if close else f"one of {', '.join(words)}"
