from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.deck import EMU_PER_PT, Paragraph, Run
from briefdeck.model.text import Figure, Form, Literal, NameSpan, Part, PartRole
from briefdeck.typeset import glue, text_width, wrap
from briefdeck.typeset.breaks import opportunities
from briefdeck.typeset.lines import Program, starts, strip

FONTS = {"latin": ("Cambria", "Arial"), "han": ("Microsoft YaHei", "Microsoft YaHei")}
EN_FIGURE = Figure(
    "deals",
    Form.LONG,
    (
        Part(PartRole.BOUND, "more than"),
        Part(PartRole.GLUE, " "),
        Part(PartRole.UNIT, "USD"),
        Part(PartRole.GLUE, " "),
        Part(PartRole.NUMBER, "92"),
        Part(PartRole.GLUE, " "),
        Part(PartRole.SCALE, "billion"),
    ),
)
EN_COUNT = Figure(
    "drugs",
    Form.LONG,
    (Part(PartRole.NUMBER, "42"), Part(PartRole.GLUE, " "), Part(PartRole.NOUN, "innovative drugs")),
)
ZH_COUNT = Figure(
    "drugs",
    Form.LONG,
    (
        Part(PartRole.NUMBER, "100"),
        Part(PartRole.BOUND, "余"),
        Part(PartRole.UNIT, "款"),
        Part(PartRole.NOUN, "创新药"),
    ),
)
ZH_AMOUNT = Figure(
    "cluster", Form.LONG, (Part(PartRole.NUMBER, "6000"), Part(PartRole.SCALE, "亿"), Part(PartRole.UNIT, "元级"))
)
ZH_RANGE = Figure(
    "approvals",
    Form.NUMBER,
    (
        Part(PartRole.NUMBER, "1"),
        Part(PartRole.GLUE, "至"),
        Part(PartRole.NUMBER, "3"),
        Part(PartRole.UNIT, "款"),
    ),
)


def paragraph(*spans, locale="en", size=14.0):
    return Paragraph((Run(spans, locale, size),), leading=19)


texts = st.text(st.sampled_from("ab cd-1，。（）“”、药创新6%/'é…\u00a0\n"), max_size=60)


@given(texts, st.floats(1, 300), st.sampled_from(["en", "zh_Hans"]))
def test_wrapping_loses_no_character(text, width, locale):
    lines = wrap(paragraph(Literal(text), locale=locale), int(width * EMU_PER_PT), FONTS)
    assert "".join(lines) == text
    assert all(lines) or lines == ("",)


@given(texts, st.floats(20, 300))
def test_no_line_is_wider_than_the_box(text, width):
    for line in wrap(paragraph(Literal(text)), int(width * EMU_PER_PT), FONTS):
        assert text_width(line.rstrip(" "), 14.0, autospace=False) <= width


@given(texts, st.floats(30, 300), st.sampled_from(["en", "zh_Hans"]))
def test_the_prediction_is_the_worst_case(text, width, locale):
    # given a paragraph with figures in it
    body = paragraph(Literal(text), ZH_AMOUNT, Literal(text), EN_FIGURE, locale=locale)
    # when it is broken as each program does, which knows nothing of figures
    lines = len(starts(strip(body, FONTS), width))
    free = [len(starts(strip(body, FONTS, program=program, glued=False), width)) for program in Program]
    # then neither makes more lines than predicted
    assert max(free) <= lines


def inside(figure, lines):
    """Where in the text of figure a line ends."""
    text = "".join(lines)
    begin = text.index(figure.text)
    return {at - begin for at in accumulate(len(line) for line in lines) if 0 < at - begin < len(figure.text)}


@pytest.mark.parametrize("width", range(180, 420, 7))
def test_a_figure_never_splits_inside_its_number(width):
    for locale, figure, may in (
        ("en", EN_FIGURE, set()),
        ("en", EN_COUNT, {3, 14}),  # before each word of the noun
        ("zh_Hans", ZH_COUNT, {5, 6, 7}),  # before and in 创新药
        ("zh_Hans", ZH_AMOUNT, set()),
        ("zh_Hans", ZH_RANGE, set()),
    ):
        words = "municipal authorities agree on " if locale == "en" else "市区两级主管部门协同推进共"
        body = paragraph(Literal(words), figure, Literal(" " * (locale == "en") + words), locale=locale)
        assert inside(figure, wrap(body, width * EMU_PER_PT, FONTS)) <= may


def test_a_short_chinese_name_stays_whole_and_a_latin_one_breaks_at_its_spaces():
    # given names at the end of a line that is too short for them
    zh = paragraph(Literal("创新药产业集聚于"), NameSpan("park", "重庆国际生物城"), locale="zh_Hans")
    en = paragraph(Literal("a platform in "), NameSpan("park", "Chongqing International Biological Park"))
    # then
    assert wrap(zh, 160 * EMU_PER_PT, FONTS) == ("创新药产业集聚于", "重庆国际生物城")
    assert wrap(en, 160 * EMU_PER_PT, FONTS) == ("a platform in Chongqing ", "International Biological ", "Park")


def test_a_measure_word_stays_with_the_number_written_before_it():
    text = paragraph(Literal("已培育25家高新技术企业、22家中小企业"), locale="zh_Hans")
    for width in range(75, 300, 7):
        for line in wrap(text, width * EMU_PER_PT, FONTS)[1:]:
            assert not line.startswith("家")


def test_what_is_turned_right_to_left_is_set_in_the_complex_face():
    fonts = {**FONTS, "latin": ("Times New Roman", "Times New Roman"), "arab": ("Arial", "Arial")}
    plain, turned = "Innovative drugs", "\u202eInnovative drugs\u202c"
    widths = [strip(paragraph(Literal(text)), fonts).reach[-1] for text in (plain, turned)]
    assert widths == [
        text_width(plain, 14.0, face="Times New Roman"),
        pytest.approx(text_width(plain, 14.0, face="Arial")),
    ]


def test_what_is_wider_than_the_box_is_split_at_its_spaces_first():
    lines = wrap(paragraph(EN_FIGURE), 80 * EMU_PER_PT, FONTS)
    assert lines == ("more than ", "USD 92 ", "billion")


def test_kinsoku():
    # given punctuation at every possible line end
    text = "创新药（含生物药）在“专精特新”企业、医院。临床试验：《措施》发布！"
    for width in range(30, 300, 14):
        for line in wrap(paragraph(Literal(text), locale="zh_Hans"), width * EMU_PER_PT, FONTS):
            assert line[0] not in "，。、；：！？）》”"
            assert line[-1] not in "（《“"


def test_chinese_may_break_before_and_after_quotes():
    allowed, _ = opportunities("一批“专精特新”企业", han=True)
    assert {2, 8} <= allowed
    assert not {3, 7} & allowed


def test_glue_writes_no_break_spaces_inside_latin_figures_only():
    spans = (Literal("reached "), EN_FIGURE, Literal(" and "), EN_COUNT, Literal(" of "), ZH_AMOUNT)
    assert glue(spans) == ("reached more\u00a0than\u00a0USD\u00a092\u00a0billion and 42 innovative drugs of 6000亿元级")


def test_glue_keeps_the_number_of_a_name():
    assert glue((NameSpan("category_1", "Category 1 innovative drug"),)) == "Category\u00a01 innovative drug"


@given(st.text(st.sampled_from("abc 12,.-()药创新\n"), min_size=1, max_size=40))
def test_break_opportunities_are_those_of_uax_14(text):
    # given an independent implementation as oracle
    from uniseg.linebreak import line_break_units

    expected = set(accumulate(len(unit) for unit in line_break_units(text))) - {len(text)}
    # then
    allowed, mandatory = opportunities(text)
    # (the two follow different versions of the standard: numbers with signs around them, words with a leading hyphen)
    different = (allowed | mandatory) ^ expected - {0}
    assert all(_newer(text, at) for at in different), (text, different)


def _newer(text, at):
    around = text[max(0, at - 3) : at + 3]
    signs = any(char in "12" for char in around) and any(char in ",.-()" for char in around)
    return signs or text[at - 1] == "-"
