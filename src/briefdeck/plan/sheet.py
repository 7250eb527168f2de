"""A Sheet: one slide while it is being planned. Slide kinds draw on it; nothing else knows its state."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, fields, replace

from briefdeck.model.deck import (
    EMU_PER_INCH,
    ChartGraphic,
    Connector,
    Group,
    Line,
    Paragraph,
    Placeholder,
    Primitive,
    Shape,
    TextBody,
    TextBox,
)
from briefdeck.model.edition import Edition, SaidFact
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.text import Mark, Said, Text
from briefdeck.model.theme import Frame, Layout, Theme
from briefdeck.plan import fit
from briefdeck.plan.fit import DoesNotFit, Settled
from briefdeck.plan.grid import aligned
from briefdeck.plan.para import UNMARKED, Para, compose, depth, script_of
from briefdeck.typeset import balance, measure, text_rect

EVERY_STEP = 99

# Numerals and headlines are as large as their place allows: every step of theirs is a normal one.
DISPLAY = frozenset({"display", "hero", "kpi", "kpi_unit", "cover", "title"})


@dataclass(frozen=True, slots=True)
class Area:
    """A text box to be: its frame (EMU), what it says, and where the text stands in it.

    lines: how many each of its paragraphs may take; 0: as many as there is room for.
    """

    frame: Frame
    paras: tuple[Para, ...]
    name: str
    anchor: str = "t"
    insets: tuple[int, int, int, int] = (0, 0, 0, 0)
    lines: int = 0


@dataclass(slots=True)
class Sheet:
    """Collects the primitives of one slide in reading order, its findings and its facts.

    most: how many steps down their scales the texts of the body may go. Placeholders of the layout may go all the
    way: no other arrangement of the body gives them more room.
    marks: fact id → footnote mark, where the slide's figures have different sources.
    dated: whether the date line is still to come, before the page number.
    foot: EMU that the body leaves free at its foot, for the strip of the office's reading. indent: how far in from the
    body's start (EMU) the text of that strip stands, 0 where there is none beside a label.
    torn: whether a numeral stands on another line than its unit, for want of width.
    hasty: whether the slide is wanted only if all fits: drawing then ends with the first text that does not.
    """

    edition: Edition
    theme: Theme
    topic: str
    layout: Layout
    primitives: list[Primitive] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    most: int = EVERY_STEP
    marks: Mapping[str, Mark] = field(default_factory=dict)
    dated: bool = False
    foot: int = 0
    indent: int = 0
    torn: bool = False
    hasty: bool = False
    _names: dict[str, int] = field(default_factory=dict)

    @property
    def locale(self) -> str:
        return self.edition.locales[0]

    @property
    def script(self) -> str:
        return script_of(self.locale)

    @property
    def body(self) -> Frame:
        body = self.layout.body
        return replace(body, h=body.h - self.foot) if self.foot else body

    def fact(self, fact_id: str) -> SaidFact:
        return self.edition.facts[fact_id]

    def word(self, key: str) -> Text:
        return self.edition.word(key)

    def name(self, stem: str) -> str:
        """A name that is unique on this slide, for the selection pane and for gluing connectors."""
        count = self._names.get(stem, 0) + 1
        self._names[stem] = count
        return stem if count == 1 else f"{stem} {count}"

    # --- text -----------------------------------------------------------------------------------------

    def set(self, para: Para, *, shrink: int = 0, short: bool = False, most: int | None = None) -> Paragraph:
        """A Para in type, so many steps down; reading text at most ``most`` steps (None: the sheet's own limit)."""
        if para.role not in DISPLAY:
            shrink = min(shrink, self.most if most is None else most)
        theme, locale, marks = self.theme, self.locale, self.marks
        return _SET.of(
            (para, theme, marks),
            lambda: compose(para, theme, locale, shrink=shrink, short=short, marks=marks),
            (locale, shrink, short),
        )

    def depth(self, para: Para, most: int | None = None) -> int:
        """How many steps down make a difference to a Para."""
        steps = depth(self.theme, self.locale, para.role)
        if para.role in DISPLAY:
            return steps
        return min(steps, self.most if most is None else most)

    def areas(self, areas: Sequence[Area], *, even: bool = False) -> tuple[TextBody, ...]:
        """Fit areas that belong together on one common type step, and add them as text boxes.

        even: lines about equally long, for short texts that are looked at rather than read.
        """
        bodies = self.settle(areas)
        if even:
            bodies = tuple(self.evened(body, area.frame.w) for area, body in zip(areas, bodies, strict=True))
        for area, body in zip(areas, bodies, strict=True):
            self.primitives.append(TextBox(area.frame, body, self.name(area.name)))
        return bodies

    def pairs(self, heads: Sequence[Area], others: Sequence[Area]) -> None:
        """Add areas that are read two by two; either column on one common type step of its own."""
        bodies = zip(self.settle(heads), self.settle(others), strict=True)
        for head, other, (head_body, other_body) in zip(heads, others, bodies, strict=True):
            self.primitives.append(TextBox(head.frame, head_body, self.name(head.name)))
            self.primitives.append(TextBox(other.frame, other_body, self.name(other.name)))

    def settle(self, areas: Sequence[Area]) -> tuple[TextBody, ...]:
        """Fit areas on one common type step without adding them; see ``fit.settle`` for the ladder."""
        texts = [para.said for area in areas for para in area.paras]
        looks = tuple((area.frame, area.anchor, area.insets, area.lines, *map(_look, area.paras)) for area in areas)
        settled = _SETTLED.of(
            (self.theme, *texts),
            lambda: fit.settle(self, areas, self.most),
            (looks, self.most, self.locale, tuple(self.marks.items())),
        )
        if settled.findings:  # they name the slide that they are of
            settled = fit.settle(self, areas, self.most)
        return self._noted(settled)

    def _noted(self, settled: Settled) -> tuple[TextBody, ...]:
        """The bodies; what was wrong with them is noted on the sheet."""
        if settled.findings and self.hasty:
            raise DoesNotFit
        self.findings.extend(settled.findings)
        self.torn = self.torn or settled.torn
        return settled.bodies

    def text(self, frame: Frame, paras: Iterable[Para], name: str, anchor: str = "t") -> TextBody:
        """One text box on its own type step."""
        return self.areas([Area(frame, tuple(paras), name, anchor)])[0]

    def height(self, paras: Iterable[Para], width: int, *, shrink: int = 0, short: bool = False) -> int:
        """Height in EMU of paragraphs set in a column of that width (EMU)."""
        body = TextBody(tuple(self.set(para, shrink=shrink, short=short) for para in paras))
        return measure(body, width, self.theme.fonts).height

    def left_met(self, edge: int) -> int:
        """The left edge of a text that stands already, where this one (EMU) all but meets it; else the edge."""
        return aligned(edge, (each.frame.x for each in self.primitives if isinstance(each, TextBox)))

    def top_met(self, edge: int) -> int:
        """As ``left_met`` for tops."""
        return aligned(edge, (each.frame.y for each in self.primitives if isinstance(each, TextBox)))

    def has(self, role: str) -> bool:
        """Whether the layout has a place for a role: somebody else's may lack one, and says so in Theme.lacks."""
        return role in self.layout.slots

    def placeholder(
        self, role: str, areas_paras: Sequence[Para], *, even: bool = False, lines: int = 0, most: int = 0
    ) -> TextBody:
        """Fill a placeholder of the layout. even: balance its lines with a right inset.

        lines: how many are wanted at most; where no step of the scale brings that about, as many as there is room for.
        most: height in EMU that it may take where the layout gives it less.
        """
        frame = self.layout.slots[role].frame
        frame = replace(frame, h=max(frame.h, most))
        paras = tuple(areas_paras)
        marks = None if all(para.role in UNMARKED for para in paras) else tuple(self.marks.items())
        settled = _FITTED.of(
            (self.layout, self.theme),
            lambda: self._fitted(role, frame, paras, even=even, lines=lines),
            (role, frame, paras, even, lines, self.locale, self.edition.terms, marks),
        )
        if settled.findings:  # they name the slide that they are of
            settled = self._fitted(role, frame, paras, even=even, lines=lines)
        (body,) = self._noted(settled)
        moved = None if frame == self.layout.slots[role].frame else frame
        self.primitives.append(Placeholder(role, body, self.name(role.capitalize()), moved))
        return body

    def _fitted(self, role: str, frame: Frame, paras: Sequence[Para], *, even: bool, lines: int) -> Settled:
        slot = self.layout.slots[role]
        own = [replace(para, color=slot.color or para.color, align=slot.align or para.align) for para in paras]
        area = Area(frame, tuple(own), role, slot.anchor or "t", slot.insets, lines=lines)
        hasty, self.hasty = self.hasty, False
        settled = fit.settle(self, [area], EVERY_STEP)
        if settled.findings and lines:
            settled = fit.settle(self, [replace(area, lines=0)], EVERY_STEP)
        self.hasty = hasty
        centred = slot.inherited is not None and own[0].align == "ctr"  # ours would leave its axis
        if even and (centred or own[0].align == "l"):
            (body,) = settled.bodies
            settled = replace(settled, bodies=(self.evened(body, slot.frame.w - body.insets[0] - body.insets[2]),))
        return settled

    def evened(self, body: TextBody, width: int) -> TextBody:
        """The same text with right insets that make its lines about equally long."""
        fonts, terms = self.theme.fonts, self.edition.terms

        def even() -> TextBody:
            paragraphs = tuple(replace(p, right_inset=balance(p, width, fonts, terms)) for p in body.paragraphs)
            return replace(body, paragraphs=paragraphs)

        return _EVENED.of((body, fonts), even, (width, terms))

    # --- shapes ---------------------------------------------------------------------------------------

    def shape(
        self,
        frame: Frame,
        name: str,
        *,
        geometry: str = "rect",
        fill: str = "",
        line: Line | None = None,
        paras: Sequence[Para] = (),
        anchor: str = "ctr",
        insets: tuple[int, int, int, int] = (0, 0, 0, 0),
        adjust: tuple[tuple[str, int], ...] = (),
        alpha: int = 100_000,
    ) -> Shape:
        """A shape, decorative unless it holds text. Returned, not added: it may go into a group."""
        body = None
        if paras:
            inner = text_rect(geometry, frame, adjust)
            (body,) = self.settle([Area(inner, tuple(paras), name, anchor, insets)])
        return Shape(
            frame, self.name(name), geometry, fill, line, body, decorative=body is None, adjust=adjust, alpha=alpha
        )

    def shapes(self, shapes: Sequence[tuple[Shape, Sequence[Para]]], insets: tuple[int, int, int, int]) -> list[Shape]:
        """Fill several shapes with text on one common type step."""
        areas = [
            Area(text_rect(shape.geometry, shape.frame, shape.adjust), tuple(paras), shape.name, "ctr", insets)
            for shape, paras in shapes
        ]
        bodies = self.settle(areas)
        return [replace(shape, body=body, decorative=False) for (shape, _), body in zip(shapes, bodies, strict=True)]

    def rule(self, frame: Frame, color: str = "line", width: int = 9_525) -> None:
        """A hairline along the top edge of a frame: a thin decorative rectangle, which scales with its neighbours."""
        bar = Frame(frame.x, frame.y, frame.w, width)
        self.primitives.append(Shape(bar, self.name("Rule"), "rect", color, decorative=True))

    def group(self, name: str, alt: str, members: Sequence[Primitive], *, decorative: bool = False) -> None:
        """Group members under one name and one alt text; the box is computed from theirs."""
        boxes = [_box(member) for member in members]
        x, y = min(b.x for b in boxes), min(b.y for b in boxes)
        frame = Frame(x, y, max(b.right for b in boxes) - x, max(b.bottom for b in boxes) - y)
        self.primitives.append(Group(frame, self.name(name), alt, tuple(members), decorative))

    def add(self, *primitives: Primitive) -> None:
        self.primitives.extend(primitives)

    # --- findings -------------------------------------------------------------------------------------

    def lacks_room(self, finding: Finding) -> None:
        """Note that something does not fit. Raises DoesNotFit on a hasty sheet."""
        if self.hasty:
            raise DoesNotFit
        self.findings.append(finding)

    def overfull(self, unit: str, budget: int, excess: int, where: str) -> Finding:
        """The finding for text that no rung of the ladder could place."""
        who = f"{self.edition.audience}/{self.locale}"
        return Finding(
            "B302",
            Severity.ERROR,
            f"{who}: text of {unit or where} does not fit its place on slide '{self.topic}': "
            f"{excess} characters too many of a budget of {budget}",
            hint="write a shorter text, or give the unit a `short:` variant",
            subject=unit,
        )

    def refuse_cramped(self, kind: str) -> None:
        """Note it where something would have to be smaller than nothing; it gets no size, which files can hold."""
        drawable = [_drawable(each) for each in self.primitives]
        if all(map(operator.is_, drawable, self.primitives)):
            return
        self.primitives[:] = drawable
        room = f"{self.body.w / EMU_PER_INCH:.1f} × {self.body.h / EMU_PER_INCH:.1f} in"
        who = f"{self.edition.audience}/{self.locale}"
        self.findings.append(
            Finding(
                "B302",
                Severity.ERROR,
                f"{who}: slide '{self.topic}' has no room: a body of {room} is too small for the kind {kind}",
                hint="take a larger layout, set `body:` in the brand's _brand.yml, or give the topic another kind",
            )
        )


def _drawable(primitive: Primitive) -> Primitive:
    """The same one, or where its frame is turned inside out one without width or height."""
    if isinstance(primitive, Group):
        members = tuple(map(_drawable, primitive.members))
        same = all(map(operator.is_, members, primitive.members))
        return primitive if same else replace(primitive, members=members)
    if isinstance(primitive, Connector) or primitive.frame is None or min(primitive.frame.w, primitive.frame.h) >= 0:
        return primitive
    frame = replace(primitive.frame, w=max(primitive.frame.w, 0), h=max(primitive.frame.h, 0))
    if isinstance(primitive, ChartGraphic):
        return replace(primitive, frame=frame, plot=None)
    return replace(primitive, frame=frame)


# A text is set again and again at the same step while its place is looked for.
_SET: Kept[Paragraph] = Kept(512)
# A slide is drawn more than once, in one arrangement and another, and its title and source line are the same each time.
_FITTED: Kept[Settled] = Kept(192)


# The cover of the next deck has the same people on it.
_SETTLED: Kept[Settled] = Kept(96)
_EVENED: Kept[TextBody] = Kept(96)
_look = operator.attrgetter(*(field.name for field in fields(Para) if field.name != "said"))


def first(said: Said | None) -> Text | None:
    """The text of the first locale, or None."""
    return said.first if said is not None else None


def _box(member: Primitive) -> Frame:
    if isinstance(member, Connector):
        (x1, y1), (x2, y2) = member.start_point, member.end_point
        return Frame(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    if isinstance(member, Placeholder):
        raise TypeError("a placeholder cannot be grouped")
    return member.frame
