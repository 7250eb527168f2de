"""JSON Schema (2020-12) of the input files, made from the very shapes that read them."""

from __future__ import annotations

from typing import Any

from briefdeck.load.audiences import ROOT
from briefdeck.load.briefings import BRIEFING
from briefdeck.load.records import Record

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def briefing_schema() -> dict[str, Any]:
    """What ``briefing/briefing.yaml`` may hold."""
    return _schema(BRIEFING, "briefdeck briefing")


def audiences_schema() -> dict[str, Any]:
    """What ``briefing/audiences.yaml`` may hold."""
    return _schema(ROOT, "briefdeck audiences")


def _schema(root: Record, title: str) -> dict[str, Any]:
    defs: dict[str, Any] = {}
    definition = root.definition(defs)
    return {"$schema": _DIALECT, "title": title, **definition, "$defs": dict(sorted(defs.items()))}
