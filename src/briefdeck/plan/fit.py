"""Fitting texts into boxes: full words → the author's shorter variant → a smaller step of the scale → finding.

How far down the scale is settled above, in ``ladder``, where a slide has other arrangements and may be continued.

Never shrink-to-fit, never below the floor of a role, never a dropped word. Texts that belong together
(cards of one row, steps of one chain) go down the ladder together, so that equals look equal.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefdeck import typeset
from briefdeck.model.deck import TextBody
from briefdeck.model.finding import Finding
from briefdeck.model.record import dataclass
from briefdeck.plan.para import Para, has_short, spans_of, unit_of
from briefdeck.typeset import fits, measure

if TYPE_CHECKING:
    from briefdeck.plan.sheet import Area, Sheet

SURE = 0.992  # of a width: what programs may differ by must not part a numeral from its unit


class DoesNotFit(Exception):
    """Ends the drawing of a slide that nobody wants unless all of it fits."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Texts in type. findings: about those that do not fit. torn: a numeral had to leave its unit to the next line."""

    bodies: tuple[TextBody, ...]
    findings: tuple[Finding, ...] = ()
    torn: bool = False


def settle(sheet: Sheet, areas: Sequence[Area], most: int) -> Settled:
    """Bodies for all areas at the first common step at which each fits, and findings for those that never do.

    most: how many steps down are allowed here; see ``ladder`` for what is tried before more are.
    A numeral that would leave its unit to the next line is set smaller where that keeps them together.
    Raises DoesNotFit instead of telling a hasty sheet what does not fit.
    Within a step the full words are tried before the shorter variants; a shorter variant is taken before a
    smaller step, because the author wrote it for this place and nobody chose the smaller type.
    """
    deepest = max((sheet.depth(para, most) for area in areas for para in area.paras), default=0)
    numerals = any(para.numeral for area in areas for para in area.paras)
    for whole, shrink in itertools.product((True, False) if numerals else (False,), range(deepest + 1)):
        found = _all_at(sheet, areas, shrink, most, whole=whole)
        if found is not None:
            return Settled(found, torn=numerals and not whole)
    if sheet.hasty:
        raise DoesNotFit
    bodies = [_at(sheet, area, deepest, most, whole=False) for area in areas]
    out: list[TextBody] = []
    findings: list[Finding] = []
    for area, body in zip(areas, bodies, strict=True):
        if body is not None:
            out.append(body)
            continue
        last = _body(sheet, area, deepest, most, short=True)
        out.append(last)
        findings.append(_overfull(sheet, area, last))
    return Settled(tuple(out), tuple(findings))


def numerals_whole(sheet: Sheet, paras: Sequence[Para], body: TextBody, width: int) -> bool:
    """Whether every numeral stands on one line with its unit, in a column of ``width`` EMU, in any program."""
    if not any(para.numeral for para in paras):
        return True
    lines = measure(body, round(width * SURE), sheet.theme.fonts).lines
    return all(count == 1 for para, count in zip(paras, lines, strict=True) if para.numeral)


def _all_at(sheet: Sheet, areas: Sequence[Area], shrink: int, most: int, *, whole: bool) -> tuple[TextBody, ...] | None:
    """Bodies for all areas at a step; None as soon as one does not fit."""
    bodies: list[TextBody] = []
    for area in areas:
        body = _at(sheet, area, shrink, most, whole=whole)
        if body is None:
            return None
        bodies.append(body)
    return tuple(bodies)


def _at(sheet: Sheet, area: Area, shrink: int, most: int, *, whole: bool) -> TextBody | None:
    for short in (False, True):
        if short and not any(has_short(para) for para in area.paras):
            continue
        body = _body(sheet, area, shrink, most, short=short)
        if (
            fits(body, area.frame, sheet.theme.fonts)
            and not _too_many_lines(sheet, area, body)
            and (not whole or numerals_whole(sheet, area.paras, body, area.frame.w))
        ):
            better = _whole(sheet, area, body)
            # A numeral that one program might break is broken there: it is then too large for its line.
            if better is body or not whole or numerals_whole(sheet, area.paras, better, area.frame.w):
                return better
    return None


def _too_many_lines(sheet: Sheet, area: Area, body: TextBody) -> bool:
    return bool(area.lines) and max(measure(body, area.frame.w, sheet.theme.fonts).lines) > area.lines


def _whole(sheet: Sheet, area: Area, body: TextBody) -> TextBody:
    """The same text with insets that keep figures and names on one line, where there is room for that."""
    better = kept_whole(sheet, body, area.frame.w)
    if better is body:
        return body
    # A numeral has its room already: an inset could only part it from its unit.
    kept = zip(area.paras, body.paragraphs, better.paragraphs, strict=True)
    better = replace(better, paragraphs=tuple(was if para.numeral else now for para, was, now in kept))
    return better if fits(better, area.frame, sheet.theme.fonts) else body


def kept_whole(sheet: Sheet, body: TextBody, width: int) -> TextBody:
    """The text, in a column of ``width`` EMU, with insets that keep figures and names on one line and leave no orphan.

    It may then take a line more.
    """
    left, top, right, bottom = body.insets
    inner, alone = width - left - right, len(body.paragraphs) == 1
    better = tuple(
        typeset.settle(paragraph, inner, sheet.theme.fonts) if alone or paragraph.align == "l" else paragraph
        for paragraph in body.paragraphs
    )
    if all(map(operator.is_, better, body.paragraphs)):
        return body
    if alone and better[0].align == "ctr":  # from both sides, so that it keeps its axis
        half = (better[0].right_inset - body.paragraphs[0].right_inset) // 2
        return replace(body, insets=(left + half, top, right + half, bottom))
    return replace(body, paragraphs=better)


def _body(sheet: Sheet, area: Area, shrink: int, most: int, *, short: bool) -> TextBody:
    paragraphs = tuple(sheet.set(para, shrink=shrink, short=short, most=most) for para in area.paras)
    return TextBody(paragraphs, area.anchor, area.insets)


def _overfull(sheet: Sheet, area: Area, body: TextBody) -> Finding:
    """Say how much has to go, in characters, and which unit is the longest one there."""
    measured = measure(body, area.frame.w, sheet.theme.fonts)
    total = len(body.text)
    budget = max(1, total * area.frame.h // max(1, measured.height))
    longest = max(area.paras, key=lambda para: sum(len(span.text) for span in spans_of(para.said)))
    return sheet.overfull(unit_of(longest.said), budget, max(1, total - budget), area.name)
