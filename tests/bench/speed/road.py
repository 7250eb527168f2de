"""Our own road, warm: the writer alone, and everything from the choice of facts to the checked files."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bench.speed.sample import Sample, cut
from briefdeck.build.make import make
from briefdeck.check import figures_in_summary
from briefdeck.formats import FORMATS, pptx
from briefdeck.formats.markdown import marks
from briefdeck.formats.pptx import container, opened, package, read_chart, reader
from briefdeck.model.deck import TextBox
from briefdeck.model.kept import forget
from briefdeck.plan import story
from briefdeck.plan.recall import RECALL
from briefdeck.typeset import lines


def anew(run: Callable[[], None], *others: Callable[[], None]) -> Callable[[], float]:
    """The same with nothing remembered from earlier decks: what the first deck of a batch costs.

    others: run untimed afterwards, so that they remember again.
    """

    def first() -> float:
        forget()
        RECALL.forget()
        for one in (
            container._inflated,
            container._head,
            opened._relations,
            opened._name_of,
            reader._main,
            reader._notes,
            reader._one_shape,
            read_chart._read,
        ):
            one.cache_clear()
        for other in (
            lines._strip,
            lines._reach,
            lines._breaks,
            package._small_part,
            story._slide,
            marks._line,
            figures_in_summary._digits,
        ):
            other.cache_clear()
        begun = time.perf_counter()
        run()
        spent = (time.perf_counter() - begun) * 1_000
        for again in others:
            again()
        return spent

    return first


def writer(sample: Sample) -> Callable[[], None]:
    """The PPTX of the planned deck, its audience and properties other ones each time, as in a batch."""
    number = 0

    def run() -> None:
        nonlocal number
        number += 1
        deck = replace(
            sample.deck,
            audience=f"delegation_{number}",
            properties=replace(sample.deck.properties, title=f"Delegation {number}"),
        )
        pptx.write(deck, sample.planned.theme, sample.planned.prepared)

    return run


def whole(sample: Sample) -> Callable[[], None]:
    """Select, localize, fit, plan, PPTX, Markdown, and the checks that run in every build.

    Each call is for another day, so that no selection is remembered.
    """
    day = sample.job.audience.cover.date

    def run() -> None:
        nonlocal day
        day += timedelta(days=1)
        audience = replace(sample.job.audience, cover=replace(sample.job.audience.cover, date=day))
        planned = sample.planner.plan(replace(sample.job, audience=audience)).planned
        assert planned is not None
        for format_ in FORMATS:
            make(planned, format_, sample.job.folder)

    return run


def long_deck(sample: Sample, slides: int) -> Callable[[], None]:
    """The writer on the sample's slides over and over."""
    deck = cut(sample.deck, slides)

    def run() -> None:
        pptx.write(deck, sample.planned.theme, sample.planned.prepared)

    return run


def crowded(sample: Sample, shapes: int) -> Callable[[], None]:
    """The writer on one slide of that many text boxes."""
    slide = next(slide for slide in sample.deck.slides if any(isinstance(each, TextBox) for each in slide.primitives))
    box = next(each for each in slide.primitives if isinstance(each, TextBox))
    boxes = tuple(replace(box, name=f"Text {number}") for number in range(shapes))
    deck = replace(cut(sample.deck, 1), slides=(replace(slide, primitives=boxes),))

    def run() -> None:
        pptx.write(deck, sample.planned.theme, sample.planned.prepared)

    return run
