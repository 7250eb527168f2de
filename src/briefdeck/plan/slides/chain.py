"""Chain: the stages of a process as one arrow, what is told of each, what guests may ask about it, a closing line."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Theme
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.ladder import Piece, by_shape, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stage_matrix import across
from briefdeck.plan.stage_rows import down
from briefdeck.plan.stages import Stage, only, stages_of


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """lists: stages; parts: row (label of what is told of them), bar (closing line); questions: by the stages' ids.

    points: by the ids of their stages, the head as large as a numeral; figures: `of` their stages, or in the order of
    those that are left.
    """
    stages = stages_of(edition, said)
    return laid_out(edition, theme, said, _bodies(theme, stages), lambda one, count: _dealt(theme, one, stages, count))


def _bodies(theme: Theme, stages: Sequence[Stage]) -> list[Body]:
    def matrix(sheet: Sheet, said: SaidTopic) -> None:
        across(sheet, said, stages)

    def rows(sheet: Sheet, said: SaidTopic) -> None:
        down(sheet, said, stages)

    return by_shape(theme, matrix, rows)


def _dealt(theme: Theme, said: SaidTopic, stages: Sequence[Stage], count: int) -> Sequence[Piece]:
    """Runs of stages, each with what belongs to them; the closing line on the last slide."""
    if count > len(stages):
        return ()
    runs = list(enumerate(evenly(stages, count), start=1))
    return [Piece(only(said, run, last=index == count), _bodies(theme, run)) for index, run in runs]


KIND = SlideKind(draw, Needs(lists=("stages",), may=("row", "bar"), by_item="stages"))
