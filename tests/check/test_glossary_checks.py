"""The glossary: phrases in running text, forbidden words in what an audience reads and in the finished file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck import check
from briefdeck.build.jobs import choose
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice
from briefdeck.check.phrases import phrases_in
from briefdeck.check.views import FileView
from briefdeck.check.walk import leaves
from briefdeck.formats import pptx
from briefdeck.load import load
from briefdeck.model.finding import Location
from briefdeck.model.glossary import Glossary, Term
from briefdeck.model.observed import ObservedChart, ObservedSlide
from briefdeck.workspace import Workspace
from check_samples import edition_view, said
from sample import ROOT

LINE = Location("briefing/glossary.tsv", 5)


def term(form: str, *wrong: str, locale: str = "en") -> Term:
    return Term("the term", {locale: (form,)}, {locale: wrong}, LINE)


@pytest.mark.parametrize(
    ("text", "phrases", "found"),
    [
        ("The art of the deal", ("art",), ("art",)),
        ("A party start", ("art",), ()),
        ("ART. Art-house", ("art",), ("art",)),
        ("high-tech\n company", ("high-tech company",), ("high-tech company",)),
        ("用GR1803注射剂治疗", ("GR1803注射剂",), ("GR1803注射剂",)),
        ("用GR1803治疗", ("GR1803",), ("GR1803",)),
        ("用GR18034治疗", ("GR1803",), ()),
        ("建立协作机制。", ("协作机制",), ("协作机制",)),
        ("年产量与总产量", ("产量", "总产量"), ("产量", "总产量")),
        ("总产量", ("产量", "总产量"), ("总产量",)),
        ("生物制造地标产品", ("地标", "生物制造地标产品"), ("生物制造地标产品",)),
        ("a.b", ("a.b", "axb"), ("a.b",)),
        ("Größe ändern", ("Größe", "ande"), ("Größe",)),
        ("лекарства", ("лек",), ()),
        ("医薬品メーカー", ("メーカー",), ("メーカー",)),
    ],
)
def test_phrases_are_found_as_their_script_has_it(text: str, phrases: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert phrases_in(text, phrases) == found


@given(st.text("ab ", max_size=8), st.lists(st.text("ab", min_size=1, max_size=3), max_size=4))
def test_latin_phrases_are_whole_words(text: str, phrases: list[str]) -> None:
    assert set(phrases_in(text, phrases)) == set(phrases) & set(text.split())


def test_a_forbidden_word_in_an_edition_is_found_with_its_right_one() -> None:
    # given an edition with titles "Title"
    view = edition_view(())
    wrong = replace(view, glossary=Glossary((term("Heading", "title", "nothing"),)))
    # then
    (finding,) = [each for each in check.run(wrong) if each.code == "B230"]
    assert '"title"' in finding.message
    assert finding.hint == '"the term" is "Heading" (briefing/glossary.tsv:5:1)'
    # but another language's, or one within a right longer term, is none
    for harmless in (
        term("Heading", "title", locale="de"),
        Term("t", {"en": ("The Title",)}, {"en": ("title",)}, LINE),
    ):
        text = replace(view, edition=replace(view.edition, title=said("The Title"), story=(), facts={}))
        assert [each.code for each in check.run(replace(text, glossary=Glossary((harmless,))))].count("B230") == 0


def observed_view(glossary: Glossary) -> FileView:
    planner = Planner(Workspace.open(ROOT), load(Workspace.open(ROOT)))
    (job,) = choose(planner.audiences, Choice(("pharma_partners",), ("zh_Hans",)))
    planner.open([job])
    planned = planner.plan(job).planned
    assert planned is not None
    data = pptx.write(planned.deck, planned.theme, planned.prepared)
    return FileView(pptx.read(data), "deck.pptx", planned.edition, planned.deck, glossary)


def test_a_forbidden_word_is_found_wherever_the_file_holds_it() -> None:
    # given a finished file, into which somebody writes a forbidden word: in a chart, a table, an alternative text …
    view = observed_view(Glossary((term("新闻发布会", "记者会", locale="zh_Hans"),)))
    assert [each for each in check.run(view) if each.code == "B231"] == []

    def planted(slide: ObservedSlide, **more: object) -> FileView:
        slides = tuple(replace(slide, **more) if each is slide else each for each in view.observed.slides)  # type: ignore[arg-type]
        return replace(view, observed=replace(view.observed, slides=slides))

    charts = [(slide, shape) for slide in view.observed.slides for shape in leaves(slide) if shape.chart]
    slide, shape = charts[0]
    assert isinstance(shape.chart, ObservedChart)
    others = tuple(each for each in slide.shapes if each is not shape)
    files = {
        "the notes": planted(slide, notes="在记者会上"),
        "the alternative text": planted(slide, shapes=(*others, replace(shape, alt="记者会的照片"))),
        "chart": planted(slide, shapes=(*others, replace(shape, chart=replace(shape.chart, categories=("记者会",))))),
        "table": planted(slide, shapes=(*others, replace(shape, chart=None, table=(("记者会",),)))),
    }
    # then each is a finding at its slide
    for where, file in files.items():
        (finding,) = [each for each in check.run(file) if each.code == "B231"]
        assert finding.location == Location("deck.pptx", part=f"slide {slide.number}"), where


def test_the_samples_own_words_are_right_and_a_planted_one_is_found() -> None:
    # given the sample's glossary, which its Chinese keeps
    view = observed_view(load(Workspace.open(ROOT)).glossary)
    assert len(view.glossary.terms) > 40
    assert [each for each in check.run(view) if each.code == "B231"] == []
