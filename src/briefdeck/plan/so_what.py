"""So what: one sentence at the foot of a slide on what it means for these guests, marked as the office's reading."""

from __future__ import annotations

from briefdeck.model.deck import Shape
from briefdeck.model.record import dataclass
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame
from briefdeck.plan import panels
from briefdeck.plan.cards import natural_width
from briefdeck.plan.grid import NEAR, inch
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR

EDGE = inch(0.06)
PAD = panels.PAD - EDGE  # its words stand under those of a dark panel
BETWEEN = inch(0.32)
ROOM = inch(0.11)  # over and under the text
GAP = inch(0.2)  # between the body and the strip
MOST_LABEL = 0.25  # of the width; a longer label stands over its text
LARGE, USUAL = ("lead", 1), ("body", 0)  # role and step: the larger where the sentence keeps to one line in it


@dataclass(frozen=True, slots=True)
class Strip:
    """The strip as it will stand. height: of the strip, EMU. label: width kept for its label, 0: over the text.

    title, text: "Our reading" and the sentence, in the type they are set in.
    """

    title: Para
    text: Para
    height: int
    label: int

    @property
    def foot(self) -> int:
        """What the body gives up for it, EMU."""
        return self.height + GAP

    @property
    def indent(self) -> int:
        """Where its text begins beside its label, EMU from the body's start; 0 where it stands under it."""
        return EDGE + PAD + self.label + BETWEEN if self.label else 0


def strip(sheet: Sheet, said: Said) -> Strip:
    """How high the strip of a reading is on this sheet."""
    inner = sheet.layout.body.w - EDGE - 2 * PAD
    large, usual = (_strip(sheet, said, inner, *how) for how in (LARGE, USUAL))
    return large if large.label and natural_width(sheet, large.text) + AIR <= _beside(inner, large.label) else usual


def _strip(sheet: Sheet, said: Said, inner: int, role: str, down: int) -> Strip:
    title = Para(sheet.word("interpretation"), role, "primary", bold=True, down=down)
    text = Para(said, role, "ink", down=down)
    natural = natural_width(sheet, title) + AIR
    label = natural if natural <= inner * MOST_LABEL else 0
    over = 0 if label else sheet.height([title], inner)
    height = over + sheet.height([text], _beside(inner, label)) + AIR + 2 * ROOM
    return Strip(title, text, height, label)


def _beside(inner: int, label: int) -> int:
    """Width left for the sentence, EMU."""
    return inner - (label + BETWEEN + NEAR if label else 0)


def draw_strip(sheet: Sheet, planned: Strip) -> None:
    """The strip at the foot of the body, which has kept that room free: a quiet panel with an edge at its start."""
    body = sheet.layout.body
    frame = Frame(body.x, body.bottom - planned.height, body.w, planned.height)
    edge = Frame(frame.x, frame.y, EDGE, frame.h)
    sheet.add(
        Shape(frame, sheet.name("Reading panel"), "rect", "panel", decorative=True),
        Shape(edge, sheet.name("Reading edge"), "rect", "primary", decorative=True),
    )
    inner = Frame(frame.x + EDGE + PAD, frame.y + ROOM, frame.w - EDGE - 2 * PAD, frame.h - 2 * ROOM)
    label, text = planned.title, planned.text
    if not planned.label:
        sheet.areas([Area(inner, (label, text), "Reading", "ctr")], even=True)
        return
    dx = sheet.left_met(inner.x + planned.label + BETWEEN) - inner.x
    sheet.areas(
        [
            Area(Frame(inner.x, inner.y, planned.label, inner.h), (label,), "Reading label"),
            Area(Frame(inner.x + dx, inner.y, inner.w - dx, inner.h), (text,), "Reading"),
        ],
        even=True,
    )
