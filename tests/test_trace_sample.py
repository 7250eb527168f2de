"""Every file of the sample is traced whole: as built, and as LibreOffice saves it."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from briefdeck.build.tracing import origins, read_trace
from briefdeck.formats import pptx
from briefdeck.formats.markdown import trace as in_text
from briefdeck.formats.pptx import trace as in_deck
from briefdeck.model.standing import State
from briefdeck.model.trace import Spot
from independent import clean, slides
from sample import SampleBuild


def test_every_figure_stands_and_has_its_origin(sample_build: SampleBuild) -> None:
    for path in (*sample_build.decks.values(), *sample_build.summaries.values()):
        traced = read_trace(path.read_bytes(), path.name)
        assert len(traced.standings) >= 20, path
        assert {each.state for each in traced.standings} == {State.STANDS}, path
        for row in origins(traced):
            assert row.value, (path, row)
            assert row.source, (path, row)
            assert row.quote, (path, row)


def test_a_file_says_what_it_is(sample_build: SampleBuild) -> None:
    for (audience, locale), path in sample_build.decks.items():
        for trace in (
            in_deck.read(path.read_bytes()),
            in_text.read(sample_build.summaries[audience, locale].read_bytes()),
        ):
            assert trace is not None
            assert (trace.briefing, trace.audience, trace.locales) == (
                "chongqing_innovative_drugs",
                audience,
                (locale,),
            )


def test_figures_are_where_another_reader_finds_them(sample_build: SampleBuild) -> None:
    # given the words of each slide as python-pptx reads them, without alternative text
    for path in sample_build.decks.values():
        trace = in_deck.read(path.read_bytes())
        assert trace is not None
        told = [re.sub("[\u2066-\u2069\u200e\u200f]", "", text).casefold() for text in slides(path)]
        # then each slide's figures are among them
        for row in trace.rows:
            if row.place.spot is not Spot.ALT:
                assert clean(row.figure).casefold() in told[row.place.slide - 1], (path, row)


@pytest.mark.render
@pytest.mark.slow
def test_a_deck_saved_by_libreoffice_is_traced_as_before(sample_build: SampleBuild, tmp_path: Path) -> None:
    from briefdeck.preview.render import find_soffice

    soffice = find_soffice()
    if soffice is None and not os.environ.get("CI"):
        pytest.skip("LibreOffice is not installed")
    assert soffice is not None
    # given a deck of every kind of language, saved anew by LibreOffice
    given = {("investors", "en"), *(("mayor", locale) for locale in ("zh_Hans", "de", "ja", "ar"))}
    decks = {key: path for key, path in sample_build.decks.items() if key in given}
    for (audience, locale), path in decks.items():
        (tmp_path / f"{audience}_{locale}.pptx").write_bytes(path.read_bytes())
    command = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "pptx:Impress MS PowerPoint 2007 XML", "--outdir", str(tmp_path / "out")]
    command += [str(path) for path in sorted(tmp_path.glob("*.pptx"))]
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    for (audience, locale), path in decks.items():
        before = in_deck.read(path.read_bytes())
        data = (tmp_path / "out" / f"{audience}_{locale}.pptx").read_bytes()
        # when it is traced
        after = read_trace(data, "saved.pptx")
        # then the same rows are found, though the names of placeholders and the slides' marks are gone
        assert after.trace == before
        assert {slide.mark for slide in pptx.read(data).slides} == {0}
        # and all stand but alternative text, which LibreOffice drops
        lost = [each.row for each in after.standings if each.state is not State.STANDS]
        assert {row.place.spot for row in lost} <= {Spot.ALT}, lost
