"""The ladder of a whole slide: another arrangement of the kind, then further slides, and only then smaller type.

Within an arrangement each text first takes its author's shorter variant (``fit``). The first steps of a scale are
normal: a brand gives a role several sizes so that neighbours can be told apart. What would need more than those goes
to another arrangement, then to a second slide, and is set smaller only where the kind has neither. What leaves room
over is set larger (``roomy``).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Theme
from briefdeck.plan.cards import points_alone
from briefdeck.plan.drawing import Body, Drawn, drawn_body, fitting
from briefdeck.plan.grid import is_tall
from briefdeck.plan.roomy import roomiest
from briefdeck.plan.sheet import EVERY_STEP

T = TypeVar("T")

NORMAL = 1  # steps down a role's scale that are part of the normal setting
MOST_PARTS = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """What one of several slides tells. bodies: its arrangements, the preferred one first."""

    said: SaidTopic
    bodies: Sequence[Body]


Deal = Callable[[SaidTopic, int], Sequence[Piece]]
"""A topic dealt to so many slides, every word on exactly one of them; empty where it cannot be."""


def laid_out(
    edition: Edition,
    theme: Theme,
    said: SaidTopic,
    bodies: Sequence[Body],
    deal: Deal | None = None,
    *,
    normal: int = NORMAL,
) -> list[Drawn]:
    """The topic's slides on the highest rung of the ladder that holds them.

    bodies: the kind's arrangements, the preferred one first. normal: steps of the scale that count as normal.
    Where no rung does, the preferred arrangement with its findings (B302).
    """
    whole = [Piece(said, bodies)]
    for most in dict.fromkeys((normal, EVERY_STEP)):
        for pieces in _ways(whole, said, deal):
            found: list[Drawn] = []
            for part, piece in enumerate(pieces, start=1):
                drawn = _first_that_fits(edition, theme, piece, most, part, len(pieces))
                if drawn is None:
                    break
                found.append(drawn)
            if len(found) == len(pieces):
                if len(found) > 1:
                    return _with_closer(edition, theme, whole, found)
                return found if most == EVERY_STEP else [_larger(edition, theme, pieces[0], found[0])]
    return [drawn_body(edition, theme, said, bodies[0], reading=False)[0]]


def _larger(edition: Edition, theme: Theme, piece: Piece, found: Drawn) -> Drawn:
    """The slide in larger reading type where it has the room for it; see ``roomy``."""

    def again(larger: Theme) -> Drawn | None:
        draw = partial(drawn_body, edition, theme, piece.said, piece.bodies[0])
        drawn = fitting(draw, most=0, larger=larger, reading=found.reading)
        return drawn if drawn is not None and drawn.sheet.torn <= found.sheet.torn else None

    return roomiest(theme, found, lambda drawn: drawn.sheet, again)


def _with_closer(edition: Edition, theme: Theme, whole: Sequence[Piece], found: list[Drawn]) -> list[Drawn]:
    """The slides, the first one knowing how to do with a single one: a deck may have no room for more."""

    def closer() -> list[Drawn] | None:
        drawn = _first_that_fits(edition, theme, whole[0], EVERY_STEP, 1, 1)
        return None if drawn is None else [drawn]

    return [replace(found[0], closer=closer), *found[1:]]


def _ways(whole: Sequence[Piece], said: SaidTopic, deal: Deal | None) -> list[Sequence[Piece]]:
    parts = [deal(said, count) for count in range(2, MOST_PARTS + 1)] if deal is not None else []
    return [whole, *(pieces for pieces in parts if pieces)]


def _first_that_fits(edition: Edition, theme: Theme, piece: Piece, most: int, part: int, parts: int) -> Drawn | None:
    """With the office's reading in any arrangement, before without it in the preferred one; one that keeps numerals and
    their units together before all others.
    """
    torn: Drawn | None = None
    for reading in (True, False) if piece.said.topic.reading is not None and part == parts else (False,):
        for body in piece.bodies:
            draw = partial(drawn_body, edition, theme, piece.said, body)
            drawn = fitting(draw, part=part, parts=parts, most=most, reading=reading)
            if drawn is not None and not drawn.sheet.torn:
                return drawn
            torn = torn or drawn
    return torn


def by_points(bodies: Sequence[Body], *, last: Sequence[str] = ()) -> Deal:
    """Deal a topic's points evenly, all else on every slide. last: parts that stand on the last slide alone."""

    def deal(said: SaidTopic, count: int) -> Sequence[Piece]:
        points = said.topic.points
        if count > len(points):
            return ()
        pieces = []
        for index, chunk in enumerate(evenly(points, count), start=1):
            parts = {name: text for name, text in said.topic.parts.items() if index == count or name not in last}
            pieces.append(Piece(replace(said, topic=replace(said.topic, points=tuple(chunk), parts=parts)), bodies))
        return pieces

    return deal


def points_after(bodies: Sequence[Body]) -> Deal:
    """Deal what is drawn to the first slide, and the points to those after it."""

    def deal(said: SaidTopic, count: int) -> Sequence[Piece]:
        points = said.topic.points
        if count - 1 > len(points):
            return ()
        bare = replace(said, topic=replace(said.topic, points=()))
        rest = [replace(said, topic=replace(said.topic, points=tuple(chunk))) for chunk in evenly(points, count - 1)]
        return [Piece(bare, bodies), *(Piece(each, [points_alone]) for each in rest)]

    return deal


def by_shape(theme: Theme, *bodies: Body) -> list[Body]:
    """Arrangements from the one for a wide body to the one for a tall body, the better one for this theme first."""
    return list(reversed(bodies)) if is_tall(theme.layouts["statement"].body) else list(bodies)


def evenly(items: Sequence[T], count: int) -> list[Sequence[T]]:
    """Items in so many runs, in their order, the longer runs first."""
    share, rest = divmod(len(items), count)
    cuts = [index * share + min(index, rest) for index in range(count + 1)]
    return [items[start:end] for start, end in itertools.pairwise(cuts)]
