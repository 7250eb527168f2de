"""The bench of the measuring, smaller: predicted lines against those that LibreOffice draws."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from briefdeck.preview.render import find_soffice

pytestmark = [pytest.mark.render, pytest.mark.slow]


def test_the_same_seed_gives_the_same_boxes(bench: ModuleType) -> None:
    assert bench.boxes(7, 40) == bench.boxes(7, 40)
    assert bench.boxes(7, 40) != bench.boxes(8, 40)


def test_a_quarter_of_the_boxes_is_near_the_edge(bench: ModuleType) -> None:
    # given boxes, how far is each from another number of lines when its width changes by a character?
    def near(box: object) -> bool:
        run = box.body.paragraphs[0].runs[0]
        reach = round(run.size * 12_700)
        counts = [bench.expected_lines(box.body, box.frame.w + by, bench.fonts_of(box.faces)) for by in (-reach, reach)]
        return counts[0] != counts[1]

    assert sum(near(box) for box in bench.boxes(1, 240)) >= 60


@pytest.mark.skipif(find_soffice() is None, reason="needs LibreOffice")
def test_predicts_the_lines_libreoffice_draws_and_misses_no_overflow(bench: ModuleType, tmp_path: Path) -> None:
    # given boxes that share no seed with the bench's own
    outcomes = bench.compare(bench.boxes(11, 120), tmp_path)
    # then
    told = "\n".join(bench.report(outcomes))
    assert bench.agreement(outcomes) >= 0.975, told  # 98 % of the 240 that `make bench-fit` draws
    assert bench.missed_overflow(outcomes) == 0, told
    # and the sheet holds boxes that overflow, or there would be nothing to miss
    assert sum(one.overflows for one in outcomes) >= 20
