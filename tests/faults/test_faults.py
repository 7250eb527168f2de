"""Which check finds which fault, in two languages: faults are planted in finished files, and all checks are run.

The table is kept in ``tests/goldens/faults.md``; ``--accept`` rewrites it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parent), str(Path(__file__).parents[1] / "formats" / "pptx")]

from demo import brand, demo
from package import Package
from planted import FAULTS, Fault

from briefdeck.build.survey import survey
from briefdeck.check import frame
from briefdeck.check.views import DeckView, LookView, PackageView
from briefdeck.formats import pptx
from briefdeck.model.finding import Severity
from sample import SampleBuild

LOCALES = ("en", "zh_Hans")
IDS = [fault.name for fault in FAULTS]


@cache
def clean(locale: str) -> bytes:
    return pptx.write(demo(locale), *brand())


@cache
def found(data: bytes) -> frozenset[tuple[str, str, str]]:
    """(code, message, place) of all findings."""
    return frozenset((one.code, one.message, str(one.location)) for one in survey(data, "deck.pptx").findings)


@cache
def codes(fault: Fault, locale: str) -> tuple[str, ...]:
    """Codes of the findings that a planted fault brings about."""
    package = Package(clean(locale))
    fault.plant(package, locale)
    return tuple(sorted({code for code, _, _ in found(package.data()) - found(clean(locale))}))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("fault", FAULTS, ids=IDS)
def test_a_planted_fault_is_found(fault: Fault, locale: str) -> None:
    assert fault.code in codes(fault, locale)


def test_every_check_of_a_deck_finds_a_fault() -> None:
    looking = {one.code for one in frame.checks() if one.looks_at in (DeckView, LookView, PackageView)}
    finding = {code for fault in FAULTS for locale in LOCALES for code in codes(fault, locale)}
    assert sorted(looking - finding) == []


def test_the_table_of_faults(golden: Callable[[str, str], None]) -> None:
    def rows() -> Iterator[str]:
        yield "| planted fault | found by, in English | in Chinese |"
        yield "|---|---|---|"
        for fault in FAULTS:
            yield f"| {fault.name} | " + " | ".join(" ".join(codes(fault, locale)) for locale in LOCALES) + " |"

    assert len(FAULTS) >= 20
    golden("faults.md", "\n".join(rows()) + "\n")


def test_decks_fresh_from_the_build_have_no_error(sample_build: SampleBuild) -> None:
    for path in sample_build.decks.values():
        errors = [one for one in survey(path.read_bytes(), str(path)).findings if one.severity is Severity.ERROR]
        assert errors == []
