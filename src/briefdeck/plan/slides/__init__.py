"""Slide kinds: one file a kind, and this list, which names them."""

from __future__ import annotations

from collections.abc import Mapping

from briefdeck.plan.drawing import BuiltIn, Kind
from briefdeck.plan.slides import (
    agenda,
    case,
    chain,
    comparison,
    cover,
    deal,
    glance,
    goals,
    hero,
    meaning,
    mechanism,
    milestones,
    share,
    sources,
    table,
)

KINDS: Mapping[str, Kind] = {
    "case": case.draw,
    "chain": chain.draw,
    "comparison": comparison.draw,
    "deal": deal.draw,
    "glance": glance.draw,
    "goals": goals.draw,
    "hero": hero.draw,
    "meaning": meaning.draw,
    "mechanism": mechanism.draw,
    "milestones": milestones.draw,
    "share": share.draw,
    "table": table.draw,
}

# Drawn from the Edition as a whole; a story names them like topics.
BUILT_IN: Mapping[str, BuiltIn] = {"cover": cover.draw, "agenda": agenda.draw, "sources": sources.draw}
