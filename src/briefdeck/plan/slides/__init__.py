"""Slide kinds: one file a kind, and this list, which names them."""

from __future__ import annotations

from collections.abc import Mapping

from briefdeck.plan.drawing import BuiltIn, SlideKind
from briefdeck.plan.slides import (
    agenda,
    before_after,
    case,
    chain,
    combination,
    comparison,
    cover,
    deal,
    divider,
    executive,
    glance,
    goals,
    hero,
    line,
    meaning,
    mechanism,
    milestones,
    picture,
    progress,
    quote,
    ranked,
    roadmap,
    share,
    sources,
    squares,
    stacked,
    steps,
    table,
)

KINDS: Mapping[str, SlideKind] = {
    "before_after": before_after.KIND,
    "case": case.KIND,
    "chain": chain.KIND,
    "combination": combination.KIND,
    "comparison": comparison.KIND,
    "deal": deal.KIND,
    "divider": divider.KIND,
    "executive": executive.KIND,
    "glance": glance.KIND,
    "goals": goals.KIND,
    "hero": hero.KIND,
    "line": line.KIND,
    "meaning": meaning.KIND,
    "mechanism": mechanism.KIND,
    "milestones": milestones.KIND,
    "picture": picture.KIND,
    "progress": progress.KIND,
    "quote": quote.KIND,
    "ranked": ranked.KIND,
    "roadmap": roadmap.KIND,
    "share": share.KIND,
    "squares": squares.KIND,
    "stacked": stacked.KIND,
    "steps": steps.KIND,
    "table": table.KIND,
}

# Drawn from the Edition as a whole; a story names them like topics.
BUILT_IN: Mapping[str, BuiltIn] = {"cover": cover.draw, "agenda": agenda.draw, "sources": sources.draw}
