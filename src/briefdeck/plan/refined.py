"""The last touch to a finished slide: lines that end better, where they take no more of them."""

from __future__ import annotations

import operator
from collections.abc import Iterable
from dataclasses import replace

from briefdeck.model.deck import Group, Placeholder, Primitive, Shape, TextBody, TextBox
from briefdeck.model.theme import Frame, Layout
from briefdeck.typeset import Fonts, refine, text_rect


def refined(
    primitives: Iterable[Primitive], layout: Layout, fonts: Fonts, terms: frozenset[str]
) -> tuple[Primitive, ...]:
    """The primitives with texts whose lines split fewer words; the very same ones where nothing gets better.

    Tables and charts stay as they are. terms: see ``Edition.terms``.
    """
    return tuple(_refined(each, layout, fonts, terms) for each in primitives)


def _refined(one: Primitive, layout: Layout, fonts: Fonts, terms: frozenset[str]) -> Primitive:
    if isinstance(one, Group):
        members = refined(one.members, layout, fonts, terms)
        return one if all(map(operator.is_, members, one.members)) else replace(one, members=members)
    if not isinstance(one, TextBox | Shape | Placeholder) or one.body is None:
        return one
    if isinstance(one, TextBox):
        frame = one.frame
    elif isinstance(one, Shape):
        frame = text_rect(one.geometry, one.frame, one.adjust)
    elif one.role in layout.slots:
        frame = one.frame or layout.slots[one.role].frame
    else:
        return one
    body = _body(one.body, frame, fonts, terms)
    return one if body is one.body else replace(one, body=body)


def _body(body: TextBody, frame: Frame, fonts: Fonts, terms: frozenset[str]) -> TextBody:
    """What is centred is narrowed from both sides, so that it keeps its axis: alone in its box, or not at all."""
    if not body.wrap:
        return body
    left, top, right, bottom = body.insets
    inner, alone = frame.w - left - right, len(body.paragraphs) == 1
    better = tuple(
        refine(each, inner, fonts, terms) if each.align == "l" or (alone and each.align == "ctr") else each
        for each in body.paragraphs
    )
    if all(map(operator.is_, better, body.paragraphs)):
        return body
    if better[0].align == "ctr" and alone:
        half = (better[0].right_inset - body.paragraphs[0].right_inset) // 2
        return replace(body, insets=(left + half, top, right + half, bottom))
    return replace(body, paragraphs=better)
