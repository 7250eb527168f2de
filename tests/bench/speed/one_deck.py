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
    writer, whole = road.writer(sample), road.whole(sample)
    spent = rounds(
        {
            "F": zipping(theirs),
            "writer": writer,
            "road": whole,
            "writer anew": road.anew(writer, writer, whole),
            "road anew": road.anew(whole, writer, whole),
            "N": lambda: naive.write(sample.deck, theme) and None,
            "PptxGenJS": javascript,
            "pandoc": pandoc(sample.deck, folder),
        },
        times,
    )
    javascript.close()
    print("  (anew: with nothing remembered from earlier decks)")
    for name, every in spent.items():
        print(
            f"  {name:11} {median(every):8.2f} ms  {ratio(spent, name, 'F'):7.2f} F  {ratio(spent, name, 'N'):6.3f} N"
        )
    yield Bar("writer", "writer alone in a batch, to F", ratio(spent, "writer", "F"), 0.6)
    yield Bar("road", "whole warm road in a batch, to F", ratio(spent, "road", "F"), 2)
    # Against others only the first deck counts: they are not asked for the same deck twice either.
    yield Bar("naive", "N to our writer, nothing remembered", ratio(spent, "N", "writer anew"), 8, least=True)
    yield Bar(
        "pptxgenjs",
        "PptxGenJS to our writer, nothing remembered",
        ratio(spent, "PptxGenJS", "writer anew"),
        3,
        least=True,
    )
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
            "ours first": cold.first_deck(sample, folder),
            "help": cold.help_page(),
            "click": cold.minimal_click(),
        },
        times,
    )
    for name, every in spent.items():
        print(f"  {name:10} {median(every):8.0f} ms in a cold process")
    first = ratio(spent, "ours first", "naive")
    told = f"one deck in a cold process, to the naive script (the first ever built: {first:.2f} ×)"
    yield Bar("cold", told, ratio(spent, "ours", "naive"), 0.5)
    yield Bar("help", "--help, to a minimal Click program", ratio(spent, "help", "click"), 1.2)
