"""What a check may look at: views, each a small bundle of nouns of the model.

``BriefingView`` is what was written, ``EditionView`` what one audience is told in one language. Of a finished PPTX
``DeckView`` is what it holds, whoever made it; ``FileView`` the same beside what it was meant to hold; ``LookView`` the
same with all inheritance resolved; ``PackageView`` its parts; ``DrawnView`` how a program drew it. A check of DeckView
runs for FileView and LookView too. ``FiguresView`` is the figures of any finished file beside those of its edition,
``SummaryView`` a summary fresh from the build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from briefdeck.model.audience import Audience, Selection
from briefdeck.model.briefing import Briefing
from briefdeck.model.deck import Deck
from briefdeck.model.drawn import DrawnSlide, Place
from briefdeck.model.edition import Edition
from briefdeck.model.finding import Location
from briefdeck.model.glossary import NO_GLOSSARY, Glossary
from briefdeck.model.observed import Observed, ObservedShape, ObservedSlide
from briefdeck.model.record import dataclass

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

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
class DeckView:
    """Anybody's PPTX, as it writes itself. path: as the user would type it."""

    observed: Observed
    path: str

    def at(self, slide: ObservedSlide | None = None, shape: ObservedShape | None = None) -> Location:
        """The place of a slide, or of a shape on it, inside the file."""
        if slide is None:
            return Location(self.path)
        name = f' / "{shape.name}"' if shape is not None else ""
        return Location(self.path, part=f"slide {slide.number}{name}")


@dataclass(frozen=True, slots=True)
class FileView(DeckView):
    """A PPTX of our own. deck: what was to be written; observed: what was.

    traced: its audience is handed the provenance of its figures in the file.
    """

    edition: Edition
    deck: Deck
    glossary: Glossary = NO_GLOSSARY
    traced: bool = False


@dataclass(frozen=True, slots=True)
class LookView(DeckView):
    """Anybody's PPTX, read with all inheritance resolved: every size, frame and face is there, and every ``look``."""


@dataclass(frozen=True, slots=True)
class PackageView:
    """The parts of a PPTX. members: names in the ZIP as they stand there, doubles and folders included."""

    package: Parts
    members: tuple[str, ...]
    path: str

    def at(self, part: str = "") -> Location:
        """The place of a part inside the file."""
        return Location(self.path, part=part)


@dataclass(frozen=True, slots=True)
class DrawnView:
    """A deck as a program drew it, beside what it holds (resolved).

    drawn: the slides that are shown, in order. inks: slide number of drawn and place → contrast, 1 to 21, of a text
    to the pixels behind it.
    """

    observed: Observed
    path: str
    drawn: tuple[DrawnSlide, ...]
    inks: Mapping[tuple[int, Place], float]

    def at(self, slide: ObservedSlide, shape: ObservedShape | None = None) -> Location:
        """The place of a slide, or of a shape on it, inside the file."""
        return DeckView(self.observed, self.path).at(slide, shape)

    def slides(self) -> Iterator[tuple[ObservedSlide, DrawnSlide]]:
        """Each slide that is shown with its drawing."""
        shown = [slide for slide in self.observed.slides if slide.look is None or not slide.look.hidden]
        return zip(shown, self.drawn, strict=False)

    def shape(self, slide: ObservedSlide, number: int) -> ObservedShape | None:
        """The shape of an id on a slide."""
        stack = list(slide.shapes)
        while stack:
            shape = stack.pop()
            if shape.id == number:
                return shape
            stack += shape.members
        return None


class Parts(Protocol):
    """What a check asks of an opened package."""

    @property
    def parts(self) -> Mapping[str, bytes]: ...

    def tree(self, name: str) -> Element: ...


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


View = BriefingView | EditionView | DeckView | PackageView | DrawnView | FiguresView | SummaryView
