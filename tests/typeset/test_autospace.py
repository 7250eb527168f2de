"""A box counts as fitting only if its text fits with no space and with a quarter em between Han and Latin."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.model.deck import EMU_PER_PT, Paragraph, Run, TextBody
from briefdeck.model.text import Literal
from briefdeck.model.theme import Frame
from briefdeck.typeset import fits, measure
from briefdeck.typeset.advances import AUTOSPACE
from briefdeck.typeset.lines import Program, room, starts, strip

FONTS = {"latin": ("Cambria", "Arial"), "han": ("Microsoft YaHei", "Microsoft YaHei")}
MIXED = st.text(st.sampled_from("重庆创新药产业亿元，。（）“”、：GR1803 AI 42 1500 USD%-bn"), min_size=1, max_size=90)


def body(text: str, size: float = 14.0) -> TextBody:
    return TextBody((Paragraph((Run((Literal(text),), "zh_Hans", size),), leading=22.0),))


def lines(text: TextBody, width_pt: float, program: Program) -> int:
    """Lines as a program makes them that knows nothing of figures."""
    (paragraph,) = text.paragraphs
    line = strip(paragraph, FONTS, program=program, glued=False)
    return len(starts(line, room(paragraph, round(width_pt * EMU_PER_PT))))


@settings(max_examples=300)
@given(MIXED, st.floats(60, 700), st.sampled_from([10.0, 14.0, 26.0]))
def test_no_program_makes_more_lines_than_were_measured(text: str, width: float, size: float) -> None:
    box = body(text, size)
    (measured,) = measure(box, round(width * EMU_PER_PT), FONTS).lines
    assert lines(box, width, Program.POWERPOINT) <= measured
    assert lines(box, width, Program.LIBREOFFICE) <= measured


@pytest.mark.parametrize("gap", [0.0, AUTOSPACE])
def test_a_box_that_one_of_them_would_overflow_does_not_fit(gap: float) -> None:
    # given a text of four words in turn Han and Latin, in a box exactly as wide as it is with so much space
    box = body("产值GR达AB")
    han, latin = 3 * 14.0, 14.0 * (0.778 + 0.722 + 0.667 + 0.667)
    width = (han + latin + 3 * gap * 14.0) * 1.02
    # then it fits only where there is room for the wider of the two
    assert fits(box, Frame(0, 0, round(width * EMU_PER_PT), 27 * EMU_PER_PT), FONTS) is (gap == AUTOSPACE)


def test_the_space_is_that_of_the_size_before_it() -> None:
    # given a large number and its small unit
    digits, unit = (Run((Literal(text),), "zh_Hans", size) for text, size in (("42", 50.0), ("款", 16.0)))
    both, alone = (strip(Paragraph(runs, 56.0), FONTS).reach[-1] for runs in ((digits, unit), (digits,)))
    # then the space is a quarter of the number's size, as LibreOffice draws it
    assert both - alone - 16.0 == pytest.approx(AUTOSPACE * 50.0)
