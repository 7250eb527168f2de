"""Bringing the translators' catalogs up to date with the briefing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefdeck.build.inputs import CATALOG
from briefdeck.load import load
from briefdeck.localize import read_catalog, units, update_po
from briefdeck.localize.states import state
from briefdeck.model.finding import Finding, InputError, Severity
from briefdeck.workspace import Workspace, write_atomic


@dataclass(frozen=True, slots=True)
class Updated:
    """path: the catalog, below the workspace. states: state → number of units. written: False where it was current."""

    path: str
    states: Mapping[str, int]
    written: bool


def update_catalogs(ws: Workspace, locales: Sequence[str]) -> tuple[Updated, ...]:
    """Make or refresh ``briefing.po`` of locales, or of all that an audience is handed. Translations are kept.

    Raises InputError for the briefing's own language (B509) and for catalogs that cannot be read.
    """
    loaded = load(ws)
    source = loaded.briefing.source_locale
    spoken = dict.fromkeys(tag for audience in loaded.audiences.values() for tag in audience.locales)
    if source in locales:
        message = f"{source} is the language the briefing is written in; it needs no catalog"
        raise InputError(
            Finding("B509", Severity.ERROR, message, None, "name a language it is translated into", source)
        )
    updated = []
    for tag in locales or [tag for tag in spoken if tag != source]:
        # A language that no audience is handed yet is begun with everything in it.
        needed = units(loaded.briefing, loaded.audiences.values(), tag if tag in spoken else "")
        path = CATALOG.format(tag=tag)
        layers = ws.layers(path)
        old = layers[-1][1] if layers else None
        new = update_po(old, needed, tag, file=path)
        if new != old:
            write_atomic(ws.root / path, new)
        updated.append(Updated(path, _states(tag, path, new), new != old))
    return tuple(updated)


def _states(tag: str, path: str, data: bytes) -> dict[str, int]:
    counts = dict.fromkeys(("new", "fuzzy", "draft", "reviewed"), 0)
    for entry in read_catalog(tag, path, data).entries.values():
        if not entry.translated:
            counts["new"] += 1
        elif entry.fuzzy:
            counts["fuzzy"] += 1
        else:
            counts["reviewed" if state(entry).reviewed else "draft"] += 1
    return counts
