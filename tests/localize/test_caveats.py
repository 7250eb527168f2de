"""Caveats said: what each is about, and a title that counts them in every language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from briefdeck.load import load
from briefdeck.localize import localize, read_language
from briefdeck.localize.caveats import caveats_title, said_caveats
from briefdeck.localize.speaker import Speaker
from briefdeck.model.audience import Caveat, Selection
from briefdeck.model.finding import Location
from briefdeck.model.text import Message
from briefdeck.select import select
from briefdeck.workspace import Workspace
from locales_samples import LOCALES
from localize_samples import opened
from sample import ROOT

TOLD = Message("doubt.x", "Elsewhere it is {drugs}.", Location("briefing/briefing.yaml", 7, 3))


@cache
def sample(audience: str) -> tuple[Workspace, Selection, tuple[Speaker, ...]]:
    ws = Workspace.open(ROOT)
    loaded = load(ws)
    speakers = tuple(Speaker(loaded.briefing, [read_language(ws, tag, loaded.briefing)[0]]) for tag in LOCALES)
    return ws, select(loaded.briefing, loaded.audiences[audience])[0], speakers


def test_a_caveat_stands_under_the_label_or_the_name_or_what_was_done_with_the_claim(tmp_path: Path) -> None:
    loaded, languages = opened(tmp_path)
    speaker = Speaker(loaded.briefing, [languages["en"]])
    named = next(iter(loaded.briefing.names))
    given = [
        Caveat("fact", "drugs", TOLD),
        Caveat("name", named, TOLD),
        Caveat("claim", "any", TOLD),
        Caveat("claim", "any", TOLD, left_out=True),
    ]
    heads = [one.head.first.plain for one in said_caveats(speaker, given)]
    label = loaded.briefing.facts["drugs"].label.text
    assert [head.casefold() for head in heads[:2]] == [
        label.casefold(),
        speaker.name(languages["en"], loaded.briefing.names[named]).casefold(),
    ]
    assert heads[2:] == ["As reported", "Left out"]
    assert said_caveats(speaker, given)[0].text.first.plain == "Elsewhere it is more than 100 new drugs."


def test_the_title_counts_them_as_each_language_counts() -> None:
    _, _, speakers = sample("investors")
    titles = {one.languages[0].tag: one for one in speakers}

    def title(tag: str, count: int) -> str:
        said = caveats_title(titles[tag], count)
        assert said is not None
        return said.first.plain

    assert title("en", 1) == "Every figure has a source; one point needs care before quoting"
    assert title("en", 4) == "Every figure has a source; four points need care before quoting"
    assert title("en", 12) == "Every figure has a source; 12 points need care before quoting"
    assert title("zh_Hans", 2) == "数据均有出处，其中两处引用前宜核实"
    assert title("de", 3) == "Jede Zahl hat eine Quelle; drei Punkte sind vor dem Zitieren zu prüfen"


@pytest.mark.parametrize("count", [1, 2, 5, 21])
def test_the_title_is_whole_in_every_language(count: int) -> None:
    for speaker in sample("investors")[2]:
        said = caveats_title(speaker, count)
        assert said is not None
        assert "{" not in said.first.plain
        assert caveats_title(speaker, 0) is None


def test_who_withholds_is_told_nothing_in_any_of_its_languages() -> None:
    ws, selection, _ = sample("mayor")
    briefing = load(ws).briefing
    for tag in selection.audience.locales:
        edition = localize(selection, briefing, [read_language(ws, tag, briefing)[0]])
        assert (edition.caveats, edition.caveats_title) == ((), None)
