"""A second opinion on overflow: betteroffice-pptx lays English decks out, after it has shown that it can measure."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from bench.second_opinion import lacking, overflows, text_boxes
from briefdeck.preview.render import find_soffice
from sample import SampleBuild

pytest.importorskip("betteroffice_pptx")
ENOUGH = 0.95

pytestmark = [
    pytest.mark.render,
    pytest.mark.slow,
    pytest.mark.skipif(find_soffice() is None, reason="LibreOffice is not installed"),
    pytest.mark.skipif(bool(lacking()), reason="the metric-compatible fonts are not installed"),
]


def test_it_agrees_with_libreoffice_on_english_boxes(bench: ModuleType, tmp_path: Path) -> None:
    # given the English boxes of the bench, by faces
    cases = [box for box in bench.boxes(1, 240) if box.kind == "en"]
    drawn = bench.compare(cases, tmp_path)
    # when it lays them out
    agreed = 0
    for faces in range(len(bench.FACES)):
        some = [one for one in drawn if one.box.faces == faces]
        data = bench._deck([one.box.body for one in some], [one.box.frame for one in some], faces)
        for number, box in text_boxes(data):
            if box["objectId"] > 2:  # 2 is the title
                one = some[number * bench.A_SLIDE + box["objectId"] - 3]
                agreed += len(box["lines"]) == one.drawn
    # then
    assert agreed / len(cases) >= ENOUGH


def test_no_text_of_an_english_deck_overflows(sample_build: SampleBuild) -> None:
    over = []
    looked = 0
    for (audience, locale), path in sample_build.decks.items():
        if locale in {"en", "de"}:
            number, found = overflows(path.read_bytes())
            looked += number
            over += [(audience, locale, one) for one in found]
    assert looked > 500
    assert over == []
