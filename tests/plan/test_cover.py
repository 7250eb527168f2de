"""Hosts and guests on a cover of ours."""

from __future__ import annotations

from briefdeck.build.result import Choice
from briefdeck.model.deck import TextBox
from briefdeck.plan.slides.cover import APART
from plan.planned import planned


def _between(locale: str) -> tuple[set[float], list[str]]:
    """Room in pt before the people after the first of each side, and the codes of what did not fit."""
    one = planned(Choice(("officials",), (locale,)))[0]
    sides = [each for each in one.deck.slides[0].primitives if isinstance(each, TextBox) and "People" in each.name]
    rooms = {paragraph.before for side in sides for paragraph in side.body.paragraphs if paragraph.runs[0].bold}
    return rooms - {0.0}, [finding.code for finding in one.unfit]


def test_people_stand_apart() -> None:
    assert _between("en") == ({APART[0]}, [])


def test_people_with_long_names_stand_nearer_to_one_another_before_anything_is_too_much() -> None:
    rooms, unfit = _between("en_XA")
    assert APART[0] not in rooms
    assert "B302" not in unfit
