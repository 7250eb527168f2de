from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.deck import EMU_PER_PT, Paragraph, Run, TextBody
from briefdeck.model.text import Figure, Form, Literal, Part, PartRole
from briefdeck.model.theme import Frame
from briefdeck.typeset import balance, fits, measure, settle, wrap

FONTS = {"latin": ("Cambria", "Arial"), "han": ("Microsoft YaHei", "Microsoft YaHei")}
PT = EMU_PER_PT
TITLE = "China's outbound licensing reached a new high, and the city wants its share of it"


def paragraph(text, *, locale="en", size=14.0, leading=19.0, **more):
    return Paragraph((Run((Literal(text),), locale, size),), leading=leading, **more)


def test_height_is_exact_leadings_and_spaces_between():
    # given three paragraphs of one, two and no characters' lines
    body = TextBody(
        (paragraph("one", before=9), paragraph("two", before=6), paragraph("", before=4)),
        insets=(10 * PT, 3 * PT, 20 * PT, 5 * PT),
    )
    # when
    measured = measure(body, 400 * PT, FONTS)
    # then the first paragraph's space before does not count
    assert measured.lines == (1, 1, 1)
    assert measured.height == (3 * 19 + 6 + 4 + 3 + 5) * PT


def test_width_is_the_widest_line_with_indent_and_insets():
    body = TextBody((paragraph("重庆", locale="zh_Hans", indent=12 * PT),), insets=(5 * PT, 0, 5 * PT, 0))
    measured = measure(body, 400 * PT, FONTS)
    assert measured.width == (28 + 12 + 10) * PT
    assert measured.longest_word == (14 + 12) * PT


def test_a_box_that_would_split_a_word_does_not_fit():
    body = TextBody((paragraph("commercialization"),))
    assert fits(body, Frame(0, 0, 140 * PT, 100 * PT), FONTS)
    assert not fits(body, Frame(0, 0, 90 * PT, 100 * PT), FONTS)


def test_slack_counts():
    body = TextBody((paragraph("one"),))
    assert not fits(body, Frame(0, 0, 200 * PT, 21 * PT), FONTS)
    assert fits(body, Frame(0, 0, 200 * PT, 21 * PT), FONTS, slack_pt=2)


def test_text_that_does_not_wrap_is_one_line_and_must_fit_its_width():
    body = TextBody((paragraph(TITLE),), wrap=False)
    assert measure(body, 100 * PT, FONTS).lines == (1,)
    assert not fits(body, Frame(0, 0, 100 * PT, 100 * PT), FONTS)


def test_balance_evens_a_title_and_keeps_its_lines():
    # given a title whose second line would be a few words
    title = paragraph(TITLE, size=28)
    width = 860 * PT
    ragged = [len(line) for line in wrap(title, width, FONTS)]
    # when
    even = replace(title, right_inset=balance(title, width, FONTS))
    # then
    lines = [len(line) for line in wrap(even, width, FONTS)]
    assert len(lines) == len(ragged) == 2
    assert max(lines) - min(lines) < max(ragged) - min(ragged)


def test_balance_leaves_room_for_the_longest_word():
    label = paragraph("Question to ask", size=14)
    width = 62 * PT
    assert sum(measure(TextBody((label,)), width, FONTS).lines) == 2
    even = TextBody((replace(label, right_inset=balance(label, width, FONTS)),))
    assert measure(even, width, FONTS).longest_word <= width


def test_balance_leaves_lines_alone_that_end_where_they_must():
    # given a title broken by hand, each half of it on a line: narrower, another face would break it anew
    title = paragraph("Innovative drugs of the city:\nworking together for patients")
    assert sum(measure(TextBody((title,)), 576 * PT, FONTS).lines) == 2
    assert balance(title, 576 * PT, FONTS) == 0


def test_balance_does_not_narrow_letters_whose_width_is_a_guess():
    title = paragraph("أدوية المدينة المبتكرة: نعمل معًا من أجل المرضى", locale="ar", size=36)
    assert sum(measure(TextBody((title,)), 400 * PT, FONTS).lines) > 1
    assert balance(title, 400 * PT, FONTS) == 0


@pytest.mark.parametrize(
    ("text", "width", "end"),
    [
        ("以交易金额作为参照之前，建议先向企业了解首付款与里程碑付款的构成。", 511, "首付款"),  # not 企业了
        ("两地代表团会谈后研究单位都加以考虑下一年活动安排", 300, "研究单位"),  # not 都加
    ],
)
def test_balance_does_not_take_a_piece_of_a_chinese_word_for_a_particle(text, width, end):
    lines = paragraph(text, locale="zh_Hans", size=18, leading=28)
    even = replace(lines, right_inset=balance(lines, width * PT, FONTS))
    first, _ = ("".join(piece) for piece in wrap(even, width * PT, FONTS))
    assert first.endswith(end)


def test_balance_leaves_a_single_line_alone():
    assert balance(paragraph("One line"), 400 * PT, FONTS) == 0


@given(st.text(st.sampled_from("城药产业创新“”，。a b"), min_size=1, max_size=60), st.integers(120, 700))
def test_balance_never_adds_a_line(text, width):
    title = paragraph(text, locale="zh_Hans", size=26, leading=37)
    inset = balance(title, width * PT, FONTS)
    assert 0 <= inset < width * PT
    before = len(wrap(title, width * PT, FONTS))
    assert len(wrap(replace(title, right_inset=inset), width * PT, FONTS)) == before


def test_settle_keeps_a_chinese_figure_whole_in_a_program_that_would_split_it():
    from briefdeck.typeset.lines import room, starts, strip

    # given a figure that begins three ems before the line's end
    figure = Figure(
        "cluster", Form.LONG, (Part(PartRole.NUMBER, "6000"), Part(PartRole.SCALE, "亿"), Part(PartRole.UNIT, "元级"))
    )
    text = Paragraph(
        (
            Run(
                (Literal("生物医药是支柱产业规模达到"), figure, Literal("，增长很快，前景可期，各方看好")),
                "zh_Hans",
                14.0,
            ),
        ),
        leading=20,
    )
    width = 16 * 14 * PT
    free = strip(text, FONTS, glued=False)
    assert any(free.text[begin] == "亿" for begin in starts(free, room(text, width)))
    # when
    settled = settle(text, width, FONTS)
    # then
    begins = starts(free, room(settled, width))
    assert any(free.text[begin] == "6" for begin in begins)


def test_settle_changes_nothing_where_nothing_is_wrong():
    body = paragraph("a short line")
    assert settle(body, 400 * PT, FONTS) is body


@pytest.mark.parametrize("text", ["municipal and district authorities coordinate around one of it"])
def test_settle_leaves_no_orphan(text):
    for width in range(150, 420, 3):
        body = settle(paragraph(text), width * PT, FONTS)
        lines = wrap(body, width * PT, FONTS)
        if len(lines) > 1:
            assert len(lines[-1]) > 2
