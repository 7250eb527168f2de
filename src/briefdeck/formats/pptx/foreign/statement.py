"""The statement layout: where title, kicker, context line, body, source line and footers stand on a page not ours."""

from __future__ import annotations

import math
from dataclasses import field, replace

from briefdeck.formats.pptx.foreign.looks import Look
from briefdeck.formats.pptx.foreign.pages import Page, Spot
from briefdeck.formats.pptx.foreign.reading import Contents
from briefdeck.formats.pptx.foreign.room import (
    beside,
    cut,
    footer_top,
    inch,
    inside,
    largest_free,
    margin,
    obstacles,
    overlap,
    paper,
    scale_of,
    statement_body,
    under_rules,
)
from briefdeck.formats.pptx.foreign.scales import FLOOR, leading, wanted_title
from briefdeck.formats.pptx.foreign.under import readable, touched, under
from briefdeck.model.deck import EMU_PER_INCH, EMU_PER_PT
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame, Slot, TypeStep

_SOURCE_CHARACTERS = 241  # of a long source line in English; Chinese has half as many, twice as wide
_TOUCHED = 0.1  # of a slide number that a title may lie on
_CONTEXT_LEAVES = 2.95  # inches of body on any page, since no type is smaller on a small one
_CONTEXT_ABOVE = 0.48  # of the height: over a lower body the context line is spoken instead
_LEAST_BODY, _LEAST_BESIDE = 0.27, 0.38  # of the page: on less, titles make room; those in the middle sooner
_NARROW = 0.5  # of the width
_ASIDE = 0.14  # of the width: a slide number in the corner
_LEAST_HEIGHT = 2.6, 1.2  # inches: on any page, and more on one of 13.333 × 7.5 in
_LOW = 0.64  # of the height: a body above that is never too low
_MOST_GROWN = 0.08  # of the height, for a title that is to be set larger
_TALL_BODY = 0.56  # of the height: over a lower body a title's frame is no higher than its text


@dataclass(slots=True)
class Placed:
    """Slots and body of a layout. lacks: content that it cannot carry; notes: what was done to it, and is no loss."""

    slots: dict[str, Slot]
    body: Frame
    lacks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def inherited(look: Look) -> TypeStep:
    """A look as the writer needs it."""
    return TypeStep(look.size, leading(look.size, "latin"), look.bold, look.heading, look.capitals)


def line_height(size: float, factor: float) -> int:
    """EMU for one line of a text of ours, in any script."""
    return round((leading(max(FLOOR, round(size * factor * 2) / 2), "han") + 4.5) * EMU_PER_PT)


def spot_slot(role: str, spot: Spot, look: Look, page: Page, frame: Frame | None = None) -> Slot:
    """A slot on a placeholder of the layout, at its own frame or at another one."""
    twice = sum(other.idx == spot.idx and other.type not in {"dt", "ftr", "sldNum"} for other in page.spots) > 1
    place = frame or spot.frame
    # An idx that stands twice, or under a placeholder of another kind, is found by each program in its own way.
    return Slot(
        role=role,
        type=spot.type,
        idx=spot.idx,
        frame=place,
        insets=look.insets,
        anchor=look.anchor,
        align=_align(look),
        inherited=inherited(look),
        placed=place == spot.frame and not twice,
    )


def stood_in(contents: Contents, page: Page, spot: Spot) -> Slot:
    """A title of ours at the place, and in the look, of a text that the template sets as one."""
    look = contents.look(page, spot)
    align, anchor = _align(look), look.anchor
    return Slot("title", "title", 0, spot.frame, "", align, anchor, look.insets, placed=False)


def _align(look: Look) -> str:
    """The side for writing from left to right; a master for the other direction is turned."""
    if look.rtl and look.align in {"l", "r"}:
        return "l"
    return look.align


def statement(contents: Contents, page: Page, factor: float, title_size: float, given: Frame | None) -> Placed:
    """Place everything. given: the body as the brand's file wants it."""
    whole, gap = contents.page, inch(0.1, contents.page)
    body = given or statement_body(contents, page)
    lacks: list[str] = []
    notes: list[str] = []
    slots: dict[str, Slot] = {}
    title = page.find("title", "ctrTitle")
    top = body.y
    if title is None:
        edge = margin(whole)
        frame = Frame(edge, edge, whole.w - 2 * edge, round(title_size * 2 * 1.25 * EMU_PER_PT))
        slots["title"] = Slot("title", "title", 0, frame, placed=False)
        if like := contents.like_title(page):
            slots["title"] = stood_in(contents, page, like)
            frame = like.frame
        lacks.append(
            "no layout has a title placeholder: every slide says itself where its title stands and how it looks"
        )
        top = max(top, frame.bottom + gap)
    else:
        top = _title(contents, page, title, title_size, slots, notes, body)
    if not given:
        foot = slots["title"].frame.y - gap if overlap(slots["title"].frame, body) and not top else body.bottom
        body = Frame(body.x, max(top, body.y), body.w, max(min(body.bottom, foot) - max(top, body.y), 1))
        middle = title is not None and title.frame.y + title.frame.h // 2 > 0.3 * whole.h
        least = (_LEAST_BESIDE if middle else _LEAST_BODY) * whole.w * whole.h
        low = body.h < least_height(whole) and body.h < _LOW * whole.h
        if body.w * body.h < least or low or slots["title"].frame.w < _NARROW * whole.w * 0.9:
            body = _made_room(contents, page, title_size, slots, notes, body)
    _kicker(contents, page, factor, slots, notes)
    text_left, text_right = _text_edges(slots["title"], body, whole)
    body = Frame(text_left, body.y, text_right - text_left, body.h) if not given else body
    body = _strips(contents, page, factor, body, slots, given is not None)
    if body.w * body.h < _LEAST_BODY * whole.w * whole.h:
        notes.append(f"the body of layout “{page.name}” is small ({_inches(body)}): long content will not fit")
    return Placed(slots, body, lacks, notes)


def _title(
    contents: Contents,
    page: Page,
    spot: Spot,
    size: float,
    slots: dict[str, Slot],
    notes: list[str],
    body: Frame,
) -> int:
    """The title's slot, made tall enough for two lines where it is not. Returns where the body can begin."""
    whole, look = contents.page, contents.look(page, spot)
    gap = inch(0.1, whole)
    _, top, _, bottom = look.insets
    needed = round(leading(size, "latin") * 2 * EMU_PER_PT) + top + bottom + 4 * EMU_PER_PT
    frame = spot.frame
    if frame.w < _NARROW * whole.w and not beside(frame, whole):  # made for a word or two
        wide = Frame(body.x, frame.y, body.w, frame.h)
        frame = frame if touched(page, wide, whole) or wide.w < frame.w else wide
    frame = clear_of_rules(clear_of_logos(frame, page, whole), page, whole)
    if frame.h < needed:
        grown = needed - frame.h
        room_above = max(0, frame.y - margin(whole) // 2)
        up = min(grown, room_above) if look.anchor == "b" or frame.y > body.y else min(grown // 2, room_above)
        frame = Frame(frame.x, frame.y - up, frame.w, frame.h + grown)
    elif body.h < _TALL_BODY * whole.h and frame.h - needed > gap and frame.y < body.y and _on_ground(page, frame):
        above = (frame.h - needed) // (2 if look.anchor == "b" else 4)
        frame = Frame(frame.x, frame.y + above, frame.w, needed)
    slots["title"] = spot_slot("title", spot, look, page, frame)
    if look.capitals:
        notes.append("titles are set without capitals: ours are whole sentences")
    if beside(spot.frame, whole) or frame.y >= body.y:
        return 0
    spans = (min(frame.x, body.x), max(frame.right, body.right))
    return under_rules(frame.bottom + gap, obstacles(page, whole), spans, whole)


def clear_of_logos(frame: Frame, page: Page, whole: Frame) -> Frame:
    """A title's frame on the page, and not under a logo: templates reckon with short titles, ours are sentences."""
    frame = inside(frame, paper(page, whole))
    gap = inch(0.1, whole)
    for art in obstacles(page, whole):
        seen = art.kind == "picture" or (art.kind == "fill" and art.sure)
        if not seen or overlap(art.frame, frame) < 0.01 * frame.w * frame.h or art.frame.w > 0.5 * frame.w:
            continue
        if art.frame.x + art.frame.w // 2 > frame.x + frame.w // 2:
            cut = Frame(frame.x, frame.y, art.frame.x - gap - frame.x, frame.h)
        else:
            edge = art.frame.right + gap
            cut = Frame(edge, frame.y, frame.right - edge, frame.h)
        frame = cut if cut.w > 0.5 * frame.w else frame
    return frame


def _on_ground(page: Page, frame: Frame) -> bool:
    """Whether a title stands on the page itself, and not in a band drawn for it."""
    found = under(page, frame)
    return found is not None and found.hex == page.ground.hue.hex


def _made_room(
    contents: Contents, page: Page, size: float, slots: dict[str, Slot], notes: list[str], body: Frame
) -> Frame:
    """The title moved to the head of the page, where its own place leaves content next to none; else all as it was."""
    whole, edge = contents.page, margin(contents.page)
    slot = slots["title"]
    size = min(size, wanted_title(slot.inherited.size if slot.inherited else size, scale_of(whole)))
    high = round(leading(size, "han") * 2 * EMU_PER_PT) + slot.insets[1] + slot.insets[3] + 4 * EMU_PER_PT
    sheet = inside(Frame(edge, edge, whole.w - 2 * edge, whole.h - 2 * edge), paper(page, whole))
    frame = clear_of_logos(Frame(sheet.x, sheet.y, sheet.w, high), page, whole)
    top = frame.bottom + inch(0.1, whole)
    low = footer_top(page, whole, body.x, body.right) - inch(0.06, whole)
    found = cut(
        Frame(sheet.x, top, sheet.w, max(min(low, sheet.bottom) - top, 1)), obstacles(page, whole), inch(0.1, whole)
    )
    if frame.w < _NARROW * whole.w:  # the head of the page is taken by art
        inner = Frame(sheet.x, sheet.y, sheet.w, max(low - sheet.y, 1))
        taken = [art.frame for art in obstacles(page, whole)]
        room = largest_free(inner, taken, (round(0.6 * whole.w), round(0.45 * whole.h))) or inner
        frame = Frame(room.x, room.y, room.w, high)
        top = frame.bottom + inch(0.1, whole)
        found = Frame(room.x, top, room.w, max(room.bottom - top, 1))
    better = found.h > body.h if body.h < least_height(whole) else found.w * found.h >= 1.15 * body.w * body.h
    if not better and slot.frame.w > _NARROW * whole.w * 0.9:
        return body
    slots["title"] = replace(slot, frame=frame, placed=False, anchor="t")
    notes.append(f"layout “{page.name}” leaves little room under its title: titles stand at the head of the page")
    return found


def title_height(spot: Spot, look: Look, page: Page, whole: Frame, wanted: float) -> float:
    """Height in pt that a title's frame leaves for text; on free ground as much as two lines of that size need."""
    frame = clear_of_rules(spot.frame, page, whole)
    height = (frame.h - look.insets[1] - look.insets[3]) / EMU_PER_PT - 4
    missing = round((leading(wanted, "han") * 2 - height) * EMU_PER_PT)
    if 0 < missing < _MOST_GROWN * whole.h and _on_ground(page, frame):
        grown = Frame(frame.x, frame.y - missing // 2, frame.w, frame.h + missing)
        if grown.y > margin(whole) // 2 and not touched(page, grown, whole):
            return height + missing / EMU_PER_PT
    return height


def clear_of_rules(frame: Frame, page: Page, whole: Frame) -> Frame:
    """A title's frame above a rule drawn through its foot, or under one through its head."""
    thin, gap = inch(0.13, whole), inch(0.02, whole)
    for art in obstacles(page, whole):
        rule = art.frame
        if rule.h > thin or rule.w < 0.4 * frame.w or not (frame.y < rule.y + rule.h // 2 < frame.bottom):
            continue
        if rule.y > frame.y + frame.h // 2:
            frame = Frame(frame.x, frame.y, frame.w, rule.y - gap - frame.y)
        elif rule.bottom < frame.y + frame.h // 2:
            frame = Frame(frame.x, rule.bottom + gap, frame.w, frame.bottom - rule.bottom - gap)
    return frame


def _kicker(contents: Contents, page: Page, factor: float, slots: dict[str, Slot], notes: list[str]) -> None:
    """The section's name above the title: in free room there, else in the upper part of a tall title frame."""
    whole, slot = contents.page, slots["title"]
    title, height = slot.frame, line_height(11, factor)
    left, right = title.x + slot.insets[0], title.right - slot.insets[2]
    low = title.y - inch(0.02, whole)
    above = Frame(left, low - height, right - left, height)
    if low - height >= inch(0.26, whole) and title.y < 0.5 * whole.h and not touched(page, above, whole):
        frame = above
    else:
        size = slot.inherited.size if slot.inherited else 28.0
        spare = title.h - slot.insets[1] - slot.insets[3] - round(2 * 1.5 * min(size, 30 * factor) * EMU_PER_PT)
        if spare < height or title.y > 0.5 * whole.h:
            notes.append(f"layout “{page.name}” has no room for the section's name above the title")
            return
        frame = Frame(left, title.y + slot.insets[1], right - left, height)
        rest = Frame(title.x, frame.bottom, title.w, title.bottom - frame.bottom)
        slots["title"] = moved(slot, rest)
    marks = inch(3.2, whole)
    free = Frame(frame.right - marks, frame.y, marks, frame.h)
    split = slot.align == "l" and frame.w > 3 * marks and not touched(page, free, whole)
    if split:
        slots["tracker"] = Slot("tracker", "", 0, free)
        frame = Frame(frame.x, frame.y, frame.w - marks, frame.h)
    slots["kicker"] = Slot("kicker", "", 0, frame, anchor="b", align=slot.align or "l")


def least_height(whole: Frame) -> int:
    """EMU below which a body holds little: what is set in the smallest type needs as much on a small page as on any."""
    return round((_LEAST_HEIGHT[0] + _LEAST_HEIGHT[1] * scale_of(whole)) * EMU_PER_INCH)


def moved(slot: Slot, frame: Frame) -> Slot:
    """The slot at another frame, which its slides then say."""
    return replace(slot, frame=frame, placed=False)


def _text_edges(title: Slot, body: Frame, whole: Frame) -> tuple[int, int]:
    """The body's sides: in line with the title's text where they nearly are, so that all hangs on one line."""
    reach = inch(0.32, whole)
    left, right = title.frame.x + title.insets[0], title.frame.right - title.insets[2]
    x = left if abs(left - body.x) <= reach and left >= body.x - reach // 3 else body.x
    end = right if abs(right - body.right) <= reach and right <= body.right + reach // 3 else body.right
    edge = inch(0.25, whole)
    return max(x, edge), min(end, whole.w - edge)


def _strips(contents: Contents, page: Page, factor: float, body: Frame, slots: dict[str, Slot], fixed: bool) -> Frame:
    """Cut the context line off the body's top; set the source line into the footer's row, or under the body."""
    whole = contents.page
    context = round(leading(max(FLOOR, 14 * factor), "han") * EMU_PER_PT) + inch(0.05, whole)
    gap = inch(0.08, whole)
    align = slots["title"].align or "l"
    _number(contents, page, slots, body)
    row = _source(contents, page, slots, body, factor, fixed=fixed)
    low = body.bottom if fixed else min(body.bottom, row.y - gap)
    if fixed:
        if body.y - slots["title"].frame.bottom >= context:
            slots["context"] = Slot("context", "", 0, Frame(body.x, body.y - context, body.w, context), align=align)
        return body
    top = body.y
    if low - top - context - gap > max(_CONTEXT_ABOVE * whole.h, _CONTEXT_LEAVES * EMU_PER_INCH):
        slots["context"] = Slot("context", "", 0, Frame(body.x, top, body.w, context), align=align)
        top += context + gap
    return Frame(body.x, top, body.w, max(low - top, 1))


def _source(
    contents: Contents, page: Page, slots: dict[str, Slot], body: Frame, factor: float, *, fixed: bool
) -> Frame:
    """The source line's slot. In the layout's own footer where that can be made wide enough, else a box of ours."""
    whole = contents.page
    spot = page.find("ftr")
    if spot is not None and spot.frame.y > 0.8 * whole.h:
        row = _row(contents, page, spot, slots, body, factor)
        free = row is not None and row.w > 0.5 * whole.w and not overlap(row, slots["title"].frame)
        if row is not None and free and (not fixed or row.y >= body.bottom):
            look = contents.look(page, spot)
            slot = replace(spot_slot("source", spot, look, page, row), anchor="b", align="l", placed=False)
            color = "" if readable(look.hue, under(page, row, sure=True), 4.5) and look.hue else "muted"
            slots["source"] = replace(slot, color=color)
            _narrow_number(slots, row)
            _small_footers(contents, page, slots, ("dt",))
            return row
    height = _source_height(body.w, factor)
    low = body.bottom if fixed else max(body.bottom, _foot(page, slots, body, whole, height))
    y = min(body.bottom + inch(0.05, whole), whole.h - height) if fixed else low - height
    row = Frame(body.x, y, body.w, height)
    if number := slots.get("number"):  # on the number's own line, up to it
        left, right = number.frame.x, number.frame.right
        if overlap(row, number.frame) and left > body.x + body.w // 2:
            row = Frame(row.x, row.y, left - row.x, row.h)
        elif overlap(row, number.frame):
            row = Frame(right, row.y, row.right - right, row.h)
    slots["source"] = Slot("source", "", 0, row, anchor="t" if fixed else "b")
    _small_footers(contents, page, slots, ("ftr", "dt"))
    return row


def _foot(page: Page, slots: dict[str, Slot], body: Frame, whole: Frame, height: int) -> int:
    """How far down a source line may stand: on the line of the slide number, where nothing else is there."""
    number = slots.get("number")
    if number is None:
        return 0
    low = min(number.frame.bottom, whole.h - margin(whole))
    aside = number.frame.w < _ASIDE * whole.w and (
        number.frame.x > body.right - _ASIDE * whole.w or number.frame.right < body.x + _ASIDE * whole.w
    )
    row = Frame(body.x, low - height, body.w, height)
    others = [spot for spot in page.spots if spot.type in {"dt", "ftr"} and overlap(spot.frame, row)]
    free = not others and not overlap(row, slots["title"].frame) and not touched(page, row, whole)
    return low if aside and free else 0


def _narrow_number(slots: dict[str, Slot], row: Frame) -> None:
    """The slide number's frame cut to what the source line leaves of it: a number needs no third of the page."""
    slot = slots.get("number")
    if slot is None or not overlap(slot.frame, row):
        return
    frame = slot.frame
    if frame.right > row.right:
        slots["number"] = moved(slot, Frame(row.right, frame.y, frame.right - row.right, frame.h))
    elif frame.x < row.x:
        slots["number"] = moved(slot, Frame(frame.x, frame.y, row.x - frame.x, frame.h))


def _source_height(width: int, factor: float) -> int:
    """EMU that a long source line takes in a column of that width."""
    size = max(FLOOR, FLOOR * factor)
    lines = min(5, math.ceil(_SOURCE_CHARACTERS / (width / EMU_PER_PT / (size * 0.52))))
    return round((leading(size, "han") * lines + 5) * EMU_PER_PT)


def _row(
    contents: Contents, page: Page, spot: Spot, slots: dict[str, Slot], body: Frame, factor: float
) -> Frame | None:
    """The footer's row as far as the slide number and art leave it free, as high as a long source line needs."""
    whole = contents.page
    sheet = paper(page, whole)
    left, right = max(min(body.x, spot.frame.x), sheet.x), min(max(body.right, spot.frame.right), sheet.right)
    look = contents.look(page, spot)
    inset = look.insets[0]
    height = _source_height(right - left - 2 * inset, factor) + look.insets[1] + look.insets[3]
    number = slots.get("number")
    if number is not None and number.frame.y < spot.frame.bottom and number.frame.bottom > spot.frame.y:
        if number.frame.x + number.frame.w // 2 > spot.frame.x + spot.frame.w // 2:
            shown = number.frame.right - number.insets[2] - inch(0.6, whole)
            right = min(right, shown if number.align == "r" else number.frame.x)
        else:
            left = max(left, number.frame.right)
    height = max(height, _source_height(right - left - 2 * inset, factor) + look.insets[1] + look.insets[3])
    bottom = min(max(spot.frame.bottom, spot.frame.y + height), whole.h - inch(0.1, whole))
    row = Frame(left - inset if left - inset > 0 else left, bottom - height, right - left, height)
    for art in obstacles(page, whole):
        if not overlap(art.frame, row):
            continue
        if spot.frame.bottom <= art.frame.y + inch(0.05, whole) and art.frame.w < 0.9 * whole.w:
            row = Frame(row.x, art.frame.y - row.h, row.w, row.h)  # words under the footer: the line ends above them
            continue
        if overlap(art.frame, spot.frame) > 0.3 * spot.frame.w * spot.frame.h:
            # The template's own footer stands on this: the line may not leave it.
            if art.kind != "line" and (row.y < art.frame.y or row.bottom > art.frame.bottom):
                return None
            continue
        if art.frame.x + art.frame.w // 2 > row.x + row.w // 2:
            row = Frame(row.x, row.y, art.frame.x - inch(0.08, whole) - row.x, row.h)
        else:
            edge = art.frame.right + inch(0.08, whole)
            row = Frame(edge, row.y, row.right - edge, row.h)
    return row if row.w > 0 else None


def _small_footers(contents: Contents, page: Page, slots: dict[str, Slot], kinds: tuple[str, ...]) -> None:
    """Footer and date in the layout's own placeholders, where nothing else took their place."""
    for role, kind in (("footer", "ftr"), ("dateline", "dt")):
        spot = page.find(kind)
        if kind not in kinds or spot is None or not _on_page(spot, contents.page):
            continue
        if not any(overlap(spot.frame, slot.frame) for slot in slots.values()):
            slots[role] = _shown(contents, page, role, spot)


def _number(contents: Contents, page: Page, slots: dict[str, Slot], body: Frame) -> None:
    """The slide number in the layout's own placeholder; a box of ours where it has none."""
    whole = contents.page
    spot = page.find("sldNum")
    title = slots["title"].frame
    if spot is not None and _on_page(spot, whole) and overlap(spot.frame, title) < _TOUCHED * spot.area:
        slots["number"] = _shown(contents, page, "number", spot)
        return
    width, height = inch(0.7, whole), line_height(FLOOR, max(1.0, scale_of(whole)))
    top = min(whole.h - height - inch(0.12, whole), max(footer_top(page, whole), body.bottom))
    for x in (body.right - width, body.x):
        frame = Frame(x, top, width, height)
        if not touched(page, frame, whole) and not overlap(frame, title):
            slots["number"] = Slot("number", "", 0, frame, align="r" if x != body.x else "l")
            return


def _shown(contents: Contents, page: Page, role: str, spot: Spot) -> Slot:
    """A footer's slot, in a colour of ours where the brand's cannot be seen at all."""
    look = contents.look(page, spot)
    slot = spot_slot(role, spot, look, page, _roomy(spot.frame, look, contents.page) if role == "number" else None)
    return slot if readable(look.hue, under(page, spot.frame, sure=True), 4.5) else replace(slot, color="muted")


def _roomy(frame: Frame, look: Look, whole: Frame) -> Frame:
    """A slide number's frame, where it was made for one digit wide enough for three, and as high as its line."""
    left, top, right, bottom = look.insets
    w = max(frame.w, round(look.size * 0.6 * 3 * EMU_PER_PT) + left + right)
    h = max(frame.h, round(leading(look.size, "latin") * EMU_PER_PT) + top + bottom)
    x = frame.x - {"l": 0, "ctr": (w - frame.w) // 2}.get(look.align, w - frame.w)
    return Frame(min(max(x, 0), whole.w - w), min(frame.y, whole.h - h), w, h)


def _on_page(spot: Spot, whole: Frame) -> bool:
    return spot.frame.right <= whole.w + 4 * EMU_PER_PT and spot.frame.bottom <= whole.h + 4 * EMU_PER_PT


def _inches(frame: Frame) -> str:
    return f"{frame.w / 914_400:.1f} × {frame.h / 914_400:.1f} in"
