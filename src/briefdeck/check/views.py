"""What a check may look at: five views, each a small bundle of nouns of the model.

``BriefingView`` is what was written, ``EditionView`` what one audience is told in one language, ``FileView`` what a
file fresh from the build holds beside what it was meant to hold, ``FiguresView`` the figures of any finished file
beside those of its edition, ``SummaryView`` a summary fresh from the build.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefdeck.model.audience import Audience, Selection
from briefdeck.model.briefing import Briefing
from briefdeck.model.deck import Deck
from briefdeck.model.edition import Edition
from briefdeck.model.finding import Location
from briefdeck.model.glossary import NO_GLOSSARY, Glossary
from briefdeck.model.observed import Observed, ObservedShape, ObservedSlide

if TYPE_CHECKING:
    from briefdeck.check.printed.fault import Fault, Spot
    from briefdeck.figures import HouseStyle


@dataclass(frozen=True, slots=True)
class BriefingView:
    """All that was read. audiences: audience id → Audience, in the order of the file.

    style: how the briefing's own language writes figures; None: nothing is said about figures in its texts.
    """

    briefing: Briefing
    audiences: Mapping[str, Audience]
    style: HouseStyle | None = None


@dataclass(frozen=True, slots=True)
class EditionView:
    """One audience in one language (or pair of them), with the briefing it was chosen from."""

    briefing: Briefing
    selection: Selection
    edition: Edition
    glossary: Glossary = NO_GLOSSARY


@dataclass(frozen=True, slots=True)
class FileView:
    """A finished PPTX. path: as the user would type it. deck: what was to be written; observed: what was.

    traced: its audience is handed the provenance of its figures in the file.
    """

    edition: Edition
    deck: Deck
    observed: Observed
    path: str
    glossary: Glossary = NO_GLOSSARY
    traced: bool = False

    def at(self, slide: ObservedSlide | None = None, shape: ObservedShape | None = None) -> Location:
        """The place of a slide, or of a shape on it, inside the file."""
        if slide is None:
            return Location(self.path)
        name = f' / "{shape.name}"' if shape is not None else ""
        return Location(self.path, part=f"slide {slide.number}{name}")


@dataclass(frozen=True, slots=True)
class FiguresView:
    """The figures of a finished PPTX or Markdown file beside those of the edition it should print.

    path: as the user would type it. faults: every difference, in the file's order (``check.printed``).
    fresh: just written, so that words count too.
    """

    edition: Edition
    path: str
    faults: tuple[Fault, ...]
    fresh: bool = False

    def at(self, spot: Spot) -> Location:
        """The place of a fault: slide, shape and cell, or the line of a text."""
        if spot.line.number:
            return Location(self.path, spot.line.number)
        where = f"slide {spot.page.number}" if spot.page.number else "properties"
        name = f' / "{spot.block.name}"' if spot.block.name else " / notes" if spot.block.sort == "notes" else ""
        place = f" / {spot.line.spot}" if spot.line.spot else ""
        return Location(self.path, part=f"{where}{name}{place}")


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A Markdown summary just built. text: the whole of it. path: as the user would type it."""

    edition: Edition
    text: str
    path: str


View = BriefingView | EditionView | FileView | FiguresView | SummaryView
