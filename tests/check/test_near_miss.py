"""Edges that nearly meet, on decks written by python-pptx."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Inches

from briefdeck.build.handed import files
from briefdeck.build.survey import survey_all, with_craft

NEAR = Inches(0.03)


def _deck(path: Path, align: PP_ALIGN, lefts: tuple[int, int], rights: tuple[int, int]) -> Path:
    """Two texts, one under the other, with these edges (EMU)."""
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    for row, (left, right) in enumerate(zip(lefts, rights, strict=True)):
        box = slide.shapes.add_textbox(Emu(left), Inches(1 + 2 * row), Emu(right - left), Inches(1))
        box.text_frame.text = "So much was licensed abroad"
        box.text_frame.paragraphs[0].alignment = align
    deck.save(str(path))
    return path


@pytest.mark.parametrize(
    ("align", "moved", "found"),
    [
        (PP_ALIGN.LEFT, "left", ["left"]),
        (PP_ALIGN.LEFT, "right", []),
        (PP_ALIGN.RIGHT, "right", ["right"]),
        (PP_ALIGN.RIGHT, "left", []),
        (PP_ALIGN.CENTER, "left", []),
    ],
)
def test_the_edge_at_which_text_begins_is_looked_at(
    tmp_path: Path, align: PP_ALIGN, moved: str, found: list[str]
) -> None:
    # given two boxes of which one edge is almost the same
    one, other = Inches(1), Inches(6)
    lefts = (one, one + NEAR if moved == "left" else one)
    rights = (other, other + NEAR if moved == "right" else other)
    path = _deck(tmp_path / "deck.pptx", align, lefts, rights)
    # when
    result = with_craft(survey_all(files([path]), lambda _: None))
    # then
    told = [finding.message for finding in result.findings if finding.code == "B448"]
    assert [message.split()[1] for message in told] == found
