"""What the files of one edition are to print, and any file beside it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefdeck.build.plan import Planned
from briefdeck.check.printed import of_deck
from briefdeck.check.printed.lines import Page, alike
from briefdeck.check.views import FiguresView

if TYPE_CHECKING:
    from briefdeck.check.printed.facts import Facts


class Expected:
    """Made on demand and kept: of a file that prints what it should, only the lines are looked at."""

    def __init__(self, planned: Planned) -> None:
        self.planned = planned

    @cached_property
    def deck(self) -> tuple[Page, ...]:
        return of_deck.pages(self.planned.deck)

    @cached_property
    def summary(self) -> tuple[Page, ...]:
        from briefdeck.check.printed import of_text

        return of_text.pages(self.planned.summary.decode())

    @cached_property
    def facts(self) -> Facts:
        from briefdeck.check.printed.facts import Facts
        from briefdeck.check.printed.vocabulary import vocabulary

        edition = self.planned.edition
        words = vocabulary(edition, self.planned.style, self.planned.source)
        return Facts(edition, words, (*self.deck, *self.summary))

    def pages(self, format_: str) -> tuple[Page, ...]:
        return self.deck if format_ == "pptx" else self.summary

    def view(self, found: tuple[Page, ...], format_: str, path: str, *, fresh: bool = False) -> FiguresView:
        """The figures of a file beside those of this edition. fresh: just built, so that every word has to be right."""
        wanted = self.pages(format_)
        if alike(wanted, found):  # before all is loaded that tells figures from one another
            return FiguresView(self.planned.edition, path, (), fresh)
        from briefdeck.check.printed.compare import compare

        faults = compare(wanted, found, lambda: self.facts)
        return FiguresView(self.planned.edition, path, tuple(faults), fresh)
