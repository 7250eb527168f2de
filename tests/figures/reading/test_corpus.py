"""Press and government pairs, all right: none may be flagged. Then with one error each: all must be."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from briefdeck.figures.reading.compare import Flaw, compare
from mutations_of_pairs import planted

CASES = Path(__file__).parents[2] / "cases" / "figures"
FREE = "free"  # pairs that translate freely: what one side lacks cannot be compared, so nothing is planted in them
SLIPS = {"x10", "/10", "万-亿", "million-billion"}


def pairs(*, free: bool = True) -> list[tuple[str, str]]:
    found = []
    for file in sorted(CASES.glob("*.tsv")):
        if free or file.stem != FREE:
            lines = file.read_text(encoding="utf-8").splitlines()
            found += [(zh, en) for zh, en in (line.split("\t") for line in lines)]
    return found


def test_the_corpus_is_large_enough() -> None:
    assert len(pairs()) >= 450


def test_right_pairs_are_not_flagged() -> None:
    flagged = [pair for pair in pairs() if compare(*pair, "zh_Hans", "en").flagged]
    assert len(flagged) <= len(pairs()) / 100, flagged


def test_direction_makes_no_difference() -> None:
    flagged = [pair for pair in pairs() if compare(pair[1], pair[0], "en", "zh_Hans").flagged]
    assert len(flagged) <= len(pairs()) / 100, flagged


@pytest.mark.slow
def test_planted_errors_are_found() -> None:
    # given every right pair with one error, in as many ways as there are
    planted_of, found_of = Counter[str](), Counter[str]()
    missed = []
    for pair in pairs(free=False):
        for kind, zh, en in planted(*pair):
            # when the two are compared
            flaws = {flaw.flaw for flaw in compare(zh, en, "zh_Hans", "en").flagged}
            hit = Flaw.SCALE in flaws if kind in SLIPS else bool(flaws)
            planted_of[kind] += 1
            found_of[kind] += hit
            missed += [] if hit else [(kind, zh, en)]
    # then, of slips and of all together, at most one in a hundred is missed
    assert planted_of.total() > 2500
    assert found_of.total() >= 0.99 * planted_of.total(), missed
    slips = sum(planted_of[kind] for kind in SLIPS)
    assert sum(found_of[kind] for kind in SLIPS) >= 0.99 * slips, missed
