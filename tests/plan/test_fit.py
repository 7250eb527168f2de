"""The ladder: full words, the shorter variant, a smaller step, and then a finding that says how much is too much."""

from __future__ import annotations

import pytest

from briefdeck.model.deck import Run
from briefdeck.model.text import Figure, Form, Literal, Part, PartRole, Said, Text
from briefdeck.model.theme import Frame
from briefdeck.plan.fit import DoesNotFit
from briefdeck.plan.grid import inch, pt
from briefdeck.plan.para import Para, compose
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import Block, stacked
from plan.planned import planned


def sheet() -> Sheet:
    one = next(each for each in planned() if each.folder == "investors/en")
    return Sheet(one.edition, one.theme, "test", one.theme.layouts["statement"])


def said(words: str, short: str = "") -> Said:
    def text(told: str, unit: str) -> Text:
        return Text("en", (Literal(told),), unit)

    return Said((text(words, "unit.id"),), (text(short, "unit.id.short"),) if short else ())


LONG = "Outbound licensing of innovative drugs has grown quickly and large deals are concentrated in a few places."


def test_words_that_fit_stay_as_they_are_at_the_largest_step() -> None:
    board = sheet()
    body = board.text(Frame(0, 0, inch(6), inch(2)), [Para(said(LONG, "Short."))], "Box")
    assert body.text == LONG
    assert body.paragraphs[0].runs[0].size == board.set(Para("x")).runs[0].size
    assert board.findings == []


def test_the_authors_shorter_variant_comes_before_smaller_type() -> None:
    board = sheet()
    body = board.text(Frame(0, 0, inch(3), inch(0.4)), [Para(said(LONG, "Deals are large."))], "Box")
    assert body.text == "Deals are large."
    assert body.paragraphs[0].runs[0].size == board.set(Para("x")).runs[0].size


def test_without_a_shorter_variant_the_roles_own_scale_is_gone_down() -> None:
    board = sheet()
    first, floor = board.set(Para(LONG)), board.set(Para(LONG), shrink=9)
    lines = 4
    body = board.text(Frame(0, 0, inch(2.9), pt(lines * floor.leading + 5)), [Para(said(LONG))], "Box")
    assert floor.runs[0].size <= body.paragraphs[0].runs[0].size < first.runs[0].size
    assert body.text == LONG
    assert board.findings == []


def test_what_never_fits_is_a_finding_with_unit_budget_and_excess_and_no_word_is_dropped() -> None:
    board = sheet()
    body = board.text(Frame(0, 0, inch(1), inch(0.4)), [Para(said(LONG))], "Box")
    (finding,) = board.findings
    assert (finding.code, finding.subject) == ("B302", "unit.id")
    assert "characters too many of a budget of" in finding.message
    assert body.text == LONG
    assert body.paragraphs[0].runs[0].size == board.set(Para(LONG), shrink=9).runs[0].size


def test_texts_that_belong_together_go_down_together() -> None:
    board = sheet()
    wide, narrow = Frame(0, 0, inch(6), inch(2)), Frame(0, inch(3), inch(2.9), pt(78))
    bodies = board.areas([Area(wide, (Para(said("One word")),), "A"), Area(narrow, (Para(said(LONG)),), "B")])
    sizes = {body.paragraphs[0].runs[0].size for body in bodies}
    assert len(sizes) == 1


def numeral(*parts: tuple[PartRole, str], locale: str = "en") -> list[Run]:
    """A figure of these parts as it is set at display size."""
    one = next(each for each in planned() if each.folder == "investors/en")
    figure = Figure("deals", Form.KPI, tuple(Part(role, text) for role, text in parts))
    return list(compose(Para(figure, "kpi", "primary", numeral=True, unit_color="ink"), one.theme, locale).runs)


def test_a_numeral_is_large_and_its_unit_small_and_both_know_their_fact() -> None:
    runs = numeral((PartRole.UNIT, "USD"), (PartRole.GLUE, " "), (PartRole.NUMBER, "92"), (PartRole.SCALE, " bn"))
    assert [run.text for run in runs] == ["USD ", "92", " bn"]
    assert runs[1].size > runs[2].size > runs[0].size
    assert all(span.fact == "deals" for run in runs for span in run.spans if isinstance(span, Figure))


NUMBER, SCALE, BOUND, UNIT, GLUE = PartRole.NUMBER, PartRole.SCALE, PartRole.BOUND, PartRole.UNIT, PartRole.GLUE


@pytest.mark.parametrize(
    ("parts", "locale", "scaled", "units"),
    [
        (((NUMBER, "1"), (SCALE, "万"), (BOUND, "余"), (UNIT, "名")), "zh_Hans", ["万余"], ["名"]),
        (((BOUND, "超"), (NUMBER, "1500"), (SCALE, "億"), (UNIT, "元")), "zh_Hant", ["億"], ["超", "元"]),
        (((NUMBER, "1"), (SCALE, "万"), (UNIT, "人"), (BOUND, "超")), "ja", ["万"], ["人超"]),
        (((NUMBER, "100"), (BOUND, "여"), (UNIT, " 개")), "ko", ["여"], [" 개"]),
        (
            ((PartRole.PERIOD, "每年"), (NUMBER, "1"), (GLUE, "至"), (NUMBER, "3"), (UNIT, "款")),
            "zh_Hans",
            ["至"],
            ["每年", "款"],
        ),
        (((BOUND, "约"), (NUMBER, "40"), (UNIT, "%")), "zh_Hans", ["%"], ["约"]),
        (((UNIT, "RMB "), (NUMBER, "600"), (SCALE, " bn"), (BOUND, "-level")), "en", [" bn-level"], ["RMB "]),
        (((BOUND, "over"), (GLUE, " "), (UNIT, "RMB "), (NUMBER, "20")), "en", [], ["RMB "]),
        (((NUMBER, "42"), (UNIT, "款")), "zh_Hans", [], ["款"]),
    ],
)
def test_number_scale_and_unit_are_one_amount(
    parts: tuple[tuple[PartRole, str], ...], locale: str, scaled: list[str], units: list[str]
) -> None:
    runs = numeral(*parts, locale=locale)
    digits = max(run.size for run in runs)
    amount = [run for run in runs if run.color == "primary" and run.size < digits]
    assert [run.text for run in amount] == [text for text in (run.text for run in runs) if text in {*scaled, *units}]
    assert {run.text for run in amount} == {*scaled, *units}
    for run in amount:  # a longer word leaves the digits their width
        assert run.bold
        share = 0.54 if run.text in units else 0.72 if len(run.text.strip()) < 4 else 0.4
        assert run.size == pytest.approx(share * digits, abs=2.5)
    words = [run for run in runs if run.color == "ink"]  # what is read beside the amount is quiet
    assert all(not word.bold and word.size < min(run.size for run in amount) for word in words)
    assert "".join(run.text for run in runs) == "".join(text for _, text in parts)


def test_the_dash_of_a_range_is_as_large_as_its_ends() -> None:
    one = next(each for each in planned() if each.folder == "investors/en")
    parts = (Part(PartRole.NUMBER, "1"), Part(PartRole.GLUE, "–"), Part(PartRole.NUMBER, "3"))
    (run,) = compose(Para(Figure("x", Form.KPI, parts), "kpi", numeral=True), one.theme, "en").runs
    assert run.text == "1–3"


def test_stacked_blocks_take_what_they_need_and_share_the_rest() -> None:
    board = sheet()
    frame = Frame(0, 0, inch(4), inch(4))
    found = stacked(board, frame, [Block((Para(LONG),), "A"), Block((Para("Short"),), "B")])
    assert found is not None
    cells, _ = found
    assert cells[0].h > cells[1].h
    assert cells[0].bottom == cells[1].y
    assert cells[1].bottom <= frame.bottom
    assert stacked(board, Frame(0, 0, inch(1), inch(0.3)), [Block((Para(LONG),), "A")]) is None


def test_a_hasty_sheet_gives_up_at_the_first_text_that_does_not_fit() -> None:
    board = sheet()
    board.hasty = True
    with pytest.raises(DoesNotFit):
        board.text(Frame(0, 0, inch(1), inch(0.2)), [Para(said(LONG))], "Box")
    assert board.findings == []


def test_what_is_remembered_of_a_text_is_noted_on_every_sheet() -> None:
    text = said(LONG)
    found = []
    for topic in ("one", "other"):
        board = sheet()
        board.topic = topic
        board.text(Frame(0, 0, inch(1), inch(0.2)), [Para(text)], "Box")
        found.append([finding.message for finding in board.findings])
    assert len(found[0]) == len(found[1]) == 1
    assert "'one'" in found[0][0]
    assert "'other'" in found[1][0]


def test_a_numeral_torn_from_its_unit_is_told_again_where_it_is_remembered() -> None:
    figure = Figure("f", Form.KPI, (Part(PartRole.NUMBER, "123,456"), Part(PartRole.NOUN, " innovative drugs")))
    torn = []
    for _ in range(2):
        board = sheet()
        board.text(Frame(0, 0, inch(1.6), inch(3)), [Para(figure, "kpi", numeral=True)], "Box")
        torn.append(board.torn)
    assert torn == [True, True]
