"""The translators' catalogs: brought up to date with the briefing, and marked as reviewed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefdeck.build.inputs import CATALOG
from briefdeck.build.jobs import as_spelled
from briefdeck.load import Loaded, load
from briefdeck.localize import read_catalog, units
from briefdeck.localize.draft import draft
from briefdeck.localize.hant import FROM, TARGETS, Converter
from briefdeck.localize.review import review
from briefdeck.localize.states import Standing, standing
from briefdeck.localize.units import name_unit
from briefdeck.localize.update_po import po_template, update_po
from briefdeck.model.finding import Finding, InputError, Location, Severity
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message
from briefdeck.workspace import MISSING, Workspace, write_atomic


@dataclass(frozen=True, slots=True)
class Updated:
    """path: the catalog, below the workspace. states: Standing → number of entries, as they are now.

    marked: ids of the units that a review marked. findings: why it could not mark others.
    """

    path: str
    states: Mapping[Standing, int]
    marked: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def update_catalogs(ws: Workspace, locales: Sequence[str]) -> tuple[Updated, ...]:
    """Make or refresh ``briefing.po`` of locales, or of all that an audience is handed. Translations are kept.

    Raises InputError for the briefing's own language (B509) and for catalogs that cannot be read.
    """
    loaded = load(ws)
    source = loaded.briefing.source_locale
    asked = as_spelled(locales, (*spoken(loaded), source, *ws.locales()))
    if source in asked:
        raise InputError(own_language(source))
    updated = []
    for tag in asked or [tag for tag in spoken(loaded) if tag != source]:
        path = CATALOG.format(tag=tag)
        layers = ws.layers(path)
        old = layers[-1][1] if layers else None
        new = update_po(old, needed(loaded, tag), tag, file=path)
        updated.append(_put(ws, tag, path, old, new))
    return tuple(updated)


def extract_template(ws: Workspace, file: Path) -> int:
    """Write the PO template of the briefing, for tools that begin a language with one. Returns how many units it has.

    file: below the workspace where it is relative. Raises InputError for input that cannot be read.
    """
    loaded = load(ws)
    found = units(loaded.briefing, loaded.audiences.values())
    write_atomic(ws.root / file, po_template(found))
    return len(found)


def review_catalog(ws: Workspace, tag: str, by: str, on: date, asked: Sequence[str] = ()) -> Updated:
    """Mark translations of a language as reviewed: all drafts, or those asked for by unit id or what ids begin with.

    Raises InputError for the briefing's own language (B509), a catalog that is missing (B001) or broken (B210), and
    what is asked for and not there (B514); nothing is then written.
    """
    loaded = load(ws)
    (tag,) = as_spelled([tag], (*spoken(loaded), loaded.briefing.source_locale, *ws.locales()))
    if tag == loaded.briefing.source_locale:
        raise InputError(own_language(tag))
    path = CATALOG.format(tag=tag)
    layers = ws.layers(path)
    if not layers:
        hint = f"begin it with: briefdeck locales update -l {tag}"
        raise InputError(Finding(MISSING, Severity.ERROR, f"{path} is missing", Location(path), hint, tag))
    old = layers[-1][1]
    done = review(path, old, needed(loaded, tag), tag, by, on, asked)
    put = _put(ws, tag, path, old, done.data if done.marked else old)
    return replace(put, marked=done.marked, findings=done.findings)


def draft_catalog(ws: Workspace, tag: str, origin: str) -> Updated:
    """Draft a language's catalog from what another one says; marked: ids of the units drafted.

    Raises InputError for the briefing's own language (B509), a pair of languages that is not drafted (B252), the
    library that is missing (B251), and catalogs that are missing (B001) or broken (B210).
    """
    loaded = load(ws)
    source = loaded.briefing.source_locale
    tag, origin = as_spelled([tag, origin], (*spoken(loaded), source, *ws.locales()))
    if tag == source:
        raise InputError(own_language(tag))
    if origin != FROM or tag not in TARGETS:
        message = f"{tag} cannot be drafted from {origin}"
        hint = f"drafts are made from {FROM} for {' and '.join(TARGETS)}"
        raise InputError(Finding("B252", Severity.ERROR, message, None, hint, tag))
    texts = _said(ws, loaded, origin)
    path = CATALOG.format(tag=tag)
    layers = ws.layers(path)
    old = layers[-1][1] if layers else None
    done = draft(path, old, needed(loaded, tag), tag, origin, texts, Converter(tag, loaded.glossary))
    return replace(_put(ws, tag, path, old, done.data), marked=done.drafted)


def _said(ws: Workspace, loaded: Loaded, tag: str) -> dict[str, Sequence[str]]:
    """Unit id → the words of a language, where they are there and of today's text; forms of names too."""
    every = units(loaded.briefing, loaded.audiences.values())
    names = [*loaded.briefing.names.values()]
    for audience in loaded.audiences.values():
        names += [person.name for person in (*audience.cover.hosts, *audience.cover.guests)]
    said: dict[str, Sequence[str]] = {}
    for name in names:
        unit = name_unit(name, loaded.briefing.source_locale)
        said.update({unit.id: [name.forms[tag]]} if tag in name.forms else {})
        said.update({f"{unit.id}.short": [name.short[tag]]} if tag in name.short else {})
    if tag == loaded.briefing.source_locale:
        return {unit.id: [unit.text] for unit in every} | said
    path = CATALOG.format(tag=tag)
    layers = ws.layers(path)
    if not layers:
        hint = f"begin it with: briefdeck locales update -l {tag}"
        raise InputError(Finding(MISSING, Severity.ERROR, f"{path} is missing", Location(path), hint, tag))
    entries = read_catalog(tag, path, layers[-1][1]).entries
    for unit in every:
        entry = entries.get(unit.id)
        if entry is not None and standing(entry, unit) in {Standing.DRAFT, Standing.REVIEWED}:
            said[unit.id] = [entry.strings[place] for place in sorted(entry.strings)]
    return said


def needed(loaded: Loaded, tag: str) -> tuple[Message, ...]:
    """What a language has to translate; one that no audience is handed yet is begun with everything in it."""
    return units(loaded.briefing, loaded.audiences.values(), tag if tag in spoken(loaded) else "")


def spoken(loaded: Loaded) -> list[str]:
    """Languages that an audience is handed, in the order in which the file first names them."""
    return list(dict.fromkeys(tag for audience in loaded.audiences.values() for tag in audience.locales))


def own_language(tag: str) -> Finding:
    message = f"{tag} is the language the briefing is written in; it needs no catalog"
    return Finding("B509", Severity.ERROR, message, None, "name a language it is translated into", tag)


def _put(ws: Workspace, tag: str, path: str, old: bytes | None, new: bytes) -> Updated:
    if new != old:
        write_atomic(ws.root / path, new)
    counts = Counter(standing(entry) for entry in read_catalog(tag, path, new).entries.values())
    return Updated(path, {each: counts[each] for each in Standing})
