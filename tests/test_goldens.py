"""The finished decks, read back and dumped: what changes in them is seen in a review, line by line."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dump import dump
from sample import GOLDENS, SampleBuild

AUDIENCES = ("investors", "pharma_partners", "officials", "media", "academics", "mayor")
LOCALES = ("en", "zh_Hans")
# One audience speaks three more languages: the proof that a language is one folder.
EDITIONS = (
    *((audience, locale) for audience in AUDIENCES for locale in LOCALES),
    *(("mayor", locale) for locale in ("de", "ja", "ar")),
)


def test_the_sample_is_made_for_every_audience_and_language(sample_build: SampleBuild) -> None:
    assert set(sample_build.decks) == set(EDITIONS)
    assert set(sample_build.summaries) == set(EDITIONS)


@pytest.mark.parametrize(("audience", "locale"), EDITIONS)
def test_deck_holds_what_was_accepted(
    audience: str, locale: str, sample_build: SampleBuild, golden: Callable[[str, str], None]
) -> None:
    from briefdeck.formats import pptx

    observed = pptx.read(sample_build.decks[audience, locale].read_bytes())
    golden(f"decks/{audience}.{locale}.txt", dump(observed))


@pytest.mark.parametrize(("audience", "locale"), EDITIONS)
def test_summary_is_what_was_accepted(
    audience: str, locale: str, sample_build: SampleBuild, golden: Callable[[str, str], None]
) -> None:
    text = sample_build.summaries[audience, locale].read_text(encoding="utf-8")
    # what is reviewed is what is read; the provenance at the end is proven by its own tests
    golden(f"summaries/{audience}.{locale}.md", text.partition("\n[briefdeck]: ")[0])


def test_no_golden_is_left_over() -> None:
    wanted = {f"decks/{audience}.{locale}.txt" for audience, locale in EDITIONS}
    wanted |= {f"summaries/{audience}.{locale}.md" for audience, locale in EDITIONS}
    wanted.add("faults.md")
    assert {path.relative_to(GOLDENS).as_posix() for path in GOLDENS.rglob("*") if path.is_file()} <= wanted


@pytest.mark.render
@pytest.mark.slow
def test_libreoffice_opens_every_deck_and_makes_a_page_of_every_slide(
    sample_build: SampleBuild, tmp_path: Path
) -> None:
    from briefdeck.preview.render import find_soffice, to_pdf

    if find_soffice() is None and not os.environ.get("CI"):
        pytest.skip("LibreOffice is not installed")
    # to_pdf compares the pages it counts with the slides, and raises where they differ
    pdfs = to_pdf(list(sample_build.decks.values()), tmp_path)
    assert [pdf.is_file() for pdf in pdfs] == [True] * len(sample_build.decks)
