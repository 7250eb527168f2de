from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.build.jobs import choose
from briefdeck.build.result import Choice
from briefdeck.load import load
from briefdeck.localize import PSEUDO_LOCALES, read_language, units
from briefdeck.localize.program_words import program_units
from briefdeck.localize.pseudo import pseudo_text
from briefdeck.model.placeholders import placeholders
from briefdeck.workspace import Workspace
from sample import ROOT

WORDS = {unit.id: unit.text for unit in program_units()}
each_pseudo = pytest.mark.parametrize("tag", PSEUDO_LOCALES)


@each_pseudo
def test_every_unit_of_the_sample_keeps_its_placeholders(tag: str) -> None:
    loaded = load(Workspace.open(ROOT))
    for unit in units(loaded.briefing, loaded.audiences.values()):
        turned = pseudo_text(tag, unit.text)
        assert turned != unit.text or not unit.text.partition("}")[2]  # a name alone has nothing to turn
        assert [str(each) for each in placeholders(turned)] == [str(each) for each in placeholders(unit.text)]
        assert turned.count("{") == unit.text.count("{")


@given(st.text(st.sampled_from("abcdefgh xyz,."), min_size=12, max_size=80).filter(lambda text: len(text.strip()) > 9))
def test_the_accented_one_is_two_fifths_longer(text: str) -> None:
    turned = pseudo_text("en_XA", text)
    assert turned[0] + turned[-1] == "⟦⟧"
    assert 1.3 <= len(turned) / len(text) <= 1.5


def test_the_wide_one_has_no_narrow_letter_outside_placeholders() -> None:
    turned = pseudo_text("zh_XB", "RMB {loan} for small firms")
    assert re.sub(r"\{[^}]*\}", "", turned) == "ＲＭｆｏｓｍａｆｉｒ"


def test_the_turned_one_leaves_spaces_round_a_figure_outside() -> None:
    assert pseudo_text("ar_XB", "about {loan} a year") == "\u202eabout\u202c {loan} \u202ea year\u202c"


@each_pseudo
def test_figures_are_those_of_the_base_language(tag: str) -> None:
    ws = Workspace.open(ROOT)
    loaded = load(ws)
    language, findings = read_language(ws, tag, loaded.briefing, loaded.audiences.values())
    base, _ = read_language(ws, PSEUDO_LOCALES[tag], loaded.briefing)
    assert findings == ()
    assert language.style.babel == base.style.babel
    assert language.catalog is not None
    assert language.catalog.text("audience.mayor.glance.title")


def test_any_audience_may_be_built_in_one(tmp_path: Path) -> None:
    loaded = load(Workspace.open(ROOT))
    jobs = choose(loaded.audiences, Choice(audiences=("mayor",), locales=("ar_XB", "en")))
    assert [job.folder for job in jobs] == ["mayor/en", "mayor/ar_XB"]
    assert all(not job.locale.endswith(("XA", "XB")) for job in choose(loaded.audiences, Choice()))


def test_the_programs_own_words_are_stretched_too() -> None:
    ws = Workspace.open(ROOT)
    language, _ = read_language(ws, "en_XA", load(ws).briefing)
    for key, word in language.words.items():
        assert [str(each) for each in placeholders(word)] == [str(each) for each in placeholders(WORDS[key])], key
    assert language.words["sources_title"].startswith("⟦Évéřý fíĝúřé")
    assert language.words["source_prefix"].endswith("⟧ ")  # the space before the source stays at its end
    assert language.words["continued"] == WORDS["continued"]  # nothing in it is a word
