"""Where what is seen of a line stands within the height that type gives it."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.model.deck import EMU_PER_PT, Paragraph, TextBody

BASE = 0.8  # of an exact leading: from the top of a line to its base line
HALF_HIGH = 0.36  # of a size: half the height of a capital or a digit


def lowered(body: TextBody, by: int) -> TextBody:
    """Text in the middle of its frame, moved down by so many EMU (up where negative) within that."""
    left, over, right, under = body.insets
    return replace(body, insets=(left, over + max(0, 2 * by), right, under + max(0, -2 * by)))


def below_middle(body: TextBody) -> int:
    """How far (EMU) the middle of what is seen of lines of one size lies under the middle of their leading."""
    first = body.paragraphs[0]
    return base_line(first) - round((0.5 * first.leading + HALF_HIGH * _size(first)) * EMU_PER_PT)


def base_line(line: Paragraph) -> int:
    """From the top of a line to its base line, EMU, between what programs make of an exact leading: PowerPoint leaves a
    fifth of it under the line, LibreOffice what the face needs, about a fifth of its size.
    """
    return round((line.leading - 0.1 * (line.leading + _size(line))) * EMU_PER_PT)


def _size(line: Paragraph) -> float:
    return max((run.size for run in line.runs), default=0.0)
