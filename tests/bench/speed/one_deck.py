"""The bars for one deck: writer, whole road, growth with slides and shapes, cold start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.speed import cold, naive, road
from bench.speed.bars import Bar
from bench.speed.interleave import ratio, rounds
from bench.speed.sample import Sample
from bench.speed.yardsticks import PptxGen, pandoc, zipping
from briefdeck.formats import pptx

LONG, SHORT = 1_200, 120
CROWD, FEW = 1_600, 100


def warm(sample: Sample, folder: Path, times: int) -> Iterator[Bar]:
    """Everything in one process, all taking turns."""
    theme = sample.planned.theme
    theirs = naive.write(sample.deck, theme)
    ours = pptx.write(sample.deck, theme, sample.planned.prepared)
    javascript = PptxGen(sample.deck, theme, folder)
    spent = rounds(
        {
            "F": zipping(theirs),
            "writer": road.writer(sample),
            "road": road.whole(sample),
            "N": lambda: naive.write(sample.deck, theme) and None,
            "PptxGenJS": javascript,
            "pandoc": pandoc(sample.deck, folder),
        },
        times,
    )
    javascript.close()
    for name, every in spent.items():
        print(
            f"  {name:10} {median(every):8.2f} ms  {ratio(spent, name, 'F'):7.2f} F  {ratio(spent, name, 'N'):6.3f} N"
        )
    yield Bar("writer", "writer alone, to F", ratio(spent, "writer", "F"), 0.6)
    yield Bar("road", "whole warm road, to F", ratio(spent, "road", "F"), 2)
    yield Bar("naive", "N to our writer", ratio(spent, "N", "writer"), 8, least=True)
    yield Bar("pptxgenjs", "PptxGenJS to our writer", ratio(spent, "PptxGenJS", "writer"), 3, least=True)
    yield Bar("size", "our file, to N's", len(ours) / len(theirs), 1)


def growth(sample: Sample, times: int) -> Iterator[Bar]:
    """Time per slide and per shape as there are more of them."""
    spent = rounds(
        {
            "long": road.long_deck(sample, LONG),
            "short": road.long_deck(sample, SHORT),
            "crowd": road.crowded(sample, CROWD),
            "few": road.crowded(sample, FEW),
        },
        times,
    )
    slides = ratio(spent, "long", "short") * SHORT / LONG
    yield Bar("slides", f"time a slide, {LONG} to {SHORT} slides", slides, 1.15)
    shapes = ratio(spent, "crowd", "few") * FEW / CROWD
    yield Bar("shapes", f"time a shape, {CROWD} to {FEW} on a slide", shapes, 1.2)


def starting(sample: Sample, folder: Path, times: int) -> Iterator[Bar]:
    """Cold processes, taking turns."""
    spent = rounds(
        {
            "naive": cold.naive_script(sample, folder),
            "ours": cold.one_deck(sample, folder),
            "help": cold.help_page(),
            "click": cold.minimal_click(),
        },
        times,
    )
    for name, every in spent.items():
        print(f"  {name:10} {median(every):8.0f} ms in a cold process")
    yield Bar("cold", "one deck in a cold process, to the naive script", ratio(spent, "ours", "naive"), 0.5)
    yield Bar("help", "--help, to a minimal Click program", ratio(spent, "help", "click"), 1.2)
