"""Slide kinds: one file a kind, and this list, which names them."""

from __future__ import annotations

from collections.abc import Mapping

from briefdeck.plan.drawing import BuiltIn, SlideKind
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

KINDS: Mapping[str, SlideKind] = {
    "case": case.KIND,
    "chain": chain.KIND,
    "comparison": comparison.KIND,
    "deal": deal.KIND,
    "glance": glance.KIND,
    "goals": goals.KIND,
    "hero": hero.KIND,
    "meaning": meaning.KIND,
    "mechanism": mechanism.KIND,
    "milestones": milestones.KIND,
    "share": share.KIND,
    "table": table.KIND,
}

# Drawn from the Edition as a whole; a story names them like topics.
BUILT_IN: Mapping[str, BuiltIn] = {"cover": cover.draw, "agenda": agenda.draw, "sources": sources.draw}
