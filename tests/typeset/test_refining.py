from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.deck import EMU_PER_PT, Paragraph, Run
from briefdeck.model.text import Literal
from briefdeck.typeset import refine, wrap

FONTS = {"latin": ("Cambria", "Arial"), "han": ("Microsoft YaHei", "Microsoft YaHei")}
PT = EMU_PER_PT


def paragraph(text, *, locale="zh_Hans", size=16.0):
    return Paragraph((Run((Literal(text),), locale, size),), leading=size * 1.4)


@pytest.mark.parametrize(
    ("text", "width", "split", "whole"),
    [
        ("临床阶段的项目，可列入尽职调查的首批名单。", 230, "可列入尽职调", "可列入"),
        ("目前已在全国多地上市销售，惠及患者。", 198, "上市销", "上市"),
        ("臨床階段的項目，可列入盡職調查的首批名單。", 230, "可列入盡職調", "可列入"),
    ],
)
def test_a_common_word_is_not_split(text, width, split, whole):
    plain = paragraph(text)
    assert wrap(plain, width * PT, FONTS)[0].endswith(split)
    better = wrap(refine(plain, width * PT, FONTS), width * PT, FONTS)
    assert better[0].endswith(whole)
    assert len(better) == 2


def test_a_term_of_the_glossary_is_not_split():
    plain, width = paragraph("甲乙丙丁戊己庚辛壬癸子丑寅卯辰"), 178 * PT
    assert wrap(plain, width, FONTS)[0].endswith("壬癸子")
    better = refine(plain, width, FONTS, frozenset({"癸子丑寅"}))
    assert wrap(better, width, FONTS)[0].endswith("壬")


def test_a_last_line_is_more_than_one_short_word():
    plain = paragraph(
        "Industry data show rapid growth and a high concentration of large-scale deals.", locale="en", size=14
    )
    assert wrap(plain, 231 * PT, FONTS)[-1] == "deals."
    assert wrap(refine(plain, 231 * PT, FONTS), 231 * PT, FONTS)[-1] == "large-scale deals."


def test_what_ends_well_is_left_alone():
    plain = paragraph("Regions where the first approved innovative drug is marketed", locale="en", size=14)
    assert refine(plain, 240 * PT, FONTS) is plain


@given(st.text(st.sampled_from("城药产业创新国际合作销售“”，。a b"), min_size=1, max_size=60), st.integers(100, 500))
def test_lines_are_never_more(text, width):
    plain = paragraph(text)
    better = refine(plain, width * PT, FONTS)
    assert 0 <= better.right_inset < width * PT
    for glued in (True, False):
        assert len(wrap(better, width * PT, FONTS, glued=glued)) == len(wrap(plain, width * PT, FONTS, glued=glued))
    assert replace(better, right_inset=0) == plain
