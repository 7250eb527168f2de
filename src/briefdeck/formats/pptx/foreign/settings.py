"""What a brand's ``_brand.yml`` says of somebody else's template. Everything in it is optional.

defaults:
  briefdeck:
    template: office.potx
    layouts: {cover: Title Slide, statement: 6}     # a layout's name, or its number from 1
    body: [0.65, 1.9, 12.0, 4.7]                    # of the statement layout: x, y, width, height in inches
    colors: {primary: accent2, accent: accent4 lumMod 75000}
    fonts: {Hans: {headings: SimHei, base: Microsoft YaHei}}
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import field

from briefdeck.formats.pptx.brand_file import MALFORMED, Value, error, parse
from briefdeck.formats.pptx.foreign.choosing import ROLES as LAYOUT_ROLES
from briefdeck.formats.pptx.foreign.colors import IDENTITY, SLOTS
from briefdeck.formats.pptx.foreign.faces import SCRIPTS
from briefdeck.formats.pptx.foreign.pages import Page
from briefdeck.formats.pptx.foreign.palette import ROLES as COLOR_ROLES
from briefdeck.formats.pptx.foreign.reading import Contents
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.finding import Finding, InputError, Location
from briefdeck.model.near import nearest
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame

_AT = "defaults.briefdeck"
_KEYS = ("template", "layouts", "body", "colors", "fonts")
_SPEC = re.compile(r"(\w+)((?: lum(?:Mod|Off) \d{1,6})*)")
_REVISION = "1"  # of what is derived from a template


@dataclass(frozen=True, slots=True)
class Settings:
    """root: the file's values, by which the layouts are found once the template is read."""

    name: str
    title: str
    digest: str
    root: Value
    body: Frame | None = None
    colors: dict[str, str] = field(default_factory=dict)
    fonts: dict[str, tuple[str, str]] = field(default_factory=dict)


def read_settings(name: str, data: bytes, template: bytes) -> Settings:
    """The settings. Raises InputError with every finding at once."""
    file = f"templates/{name}/_brand.yml"
    root, findings = parse(file, data) if data else (Value(Location(file)), [])
    table = root.at(_AT) or Value(Location(file))
    findings += [_unknown(key, value, _KEYS, _AT) for key, value in table.entries.items() if key not in _KEYS]
    body = _body(root, findings)
    colors = _colors(root, findings)
    fonts = _fonts(root, findings)
    if findings:
        raise InputError(*findings)
    digest = hashlib.sha256(b"\0".join((_REVISION.encode(), data, template))).hexdigest()
    title = root.word("meta.name.short") or root.word("meta.name") or name
    return Settings(name, title, digest, root, body, colors, fonts)


def wished_layouts(settings: Settings, contents: Contents) -> dict[str, Page]:
    """Role → the layout that the file names. Raises InputError for a role or a layout that there is not."""
    table = settings.root.at(f"{_AT}.layouts")
    findings: list[Finding] = []
    wished: dict[str, Page] = {}
    for role, value in (table.entries if table else {}).items():
        if role not in LAYOUT_ROLES:
            findings.append(_unknown(role, value, LAYOUT_ROLES, f"{_AT}.layouts"))
            continue
        page = _named(value.text or "", contents)
        if page is None:
            names = tuple(each.name for each in contents.pages)
            close = nearest(value.text or "", names)
            hint = (
                f"did you mean “{close}”?" if close else f"the template has 1 to {len(names)}: {', '.join(names[:12])}"
            )
            findings.append(error(MALFORMED, f"the template has no layout “{value.text}”", value.location, hint))
        else:
            wished[role] = page
    if findings:
        raise InputError(*findings)
    return wished


def _named(wanted: str, contents: Contents) -> Page | None:
    named = next((page for page in contents.pages if page.name == wanted), None)
    if named is None and wanted.isdecimal():
        named = next((page for page in contents.pages if page.number == int(wanted)), None)
    return named


def _body(root: Value, findings: list[Finding]) -> Frame | None:
    value = root.at(f"{_AT}.body")
    if value is None:
        return None
    try:
        numbers = [round(float(item.text or "") * EMU_PER_INCH) for item in value.items]
        if len(numbers) != 4 or min(numbers) < 0 or min(numbers[2:]) < EMU_PER_INCH or max(numbers) > 56 * EMU_PER_INCH:
            raise ValueError
    except (ValueError, OverflowError):
        hint = "x, y, width and height in inches, as in [0.65, 1.9, 12.0, 4.7]"
        findings.append(error(MALFORMED, "the body is no rectangle", value.location, hint))
        return None
    return Frame(*numbers)


def _colors(root: Value, findings: list[Finding]) -> dict[str, str]:
    table = root.at(f"{_AT}.colors")
    found: dict[str, str] = {}
    for role, value in (table.entries if table else {}).items():
        match = _SPEC.fullmatch(value.text or "")
        if role not in COLOR_ROLES:
            findings.append(_unknown(role, value, COLOR_ROLES, f"{_AT}.colors"))
        elif match is None or match[1] not in {*SLOTS, *IDENTITY}:
            hint = "a theme colour, darkened or lightened if need be: accent2, or accent2 lumMod 75000"
            findings.append(error(MALFORMED, f"“{value.text}” is no theme colour", value.location, hint))
        else:
            found[role] = value.text or ""
    return found


def _fonts(root: Value, findings: list[Finding]) -> dict[str, tuple[str, str]]:
    table = root.at(f"{_AT}.fonts")
    found: dict[str, tuple[str, str]] = {}
    for script, value in (table.entries if table else {}).items():
        body = value.word("base") or value.word("headings") or (value.text or "")
        if script not in SCRIPTS:
            findings.append(_unknown(script, value, SCRIPTS, f"{_AT}.fonts"))
        elif not body:
            findings.append(error(MALFORMED, f"{script} names no face", value.location, "{base: …, headings: …}"))
        else:
            found[script] = (value.word("headings") or body, body)
    return found


def _unknown(word: str, value: Value, known: tuple[str, ...], path: str) -> Finding:
    close = nearest(word, known)
    hint = f"did you mean {close}?" if close else f"one of {', '.join(known)}"
    return error(MALFORMED, f"{path} has no place for {word}", value.location, hint)
