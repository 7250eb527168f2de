"""The cover layout: title and subtitle in the brand's own places, the rest in the room that its art leaves."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.formats.pptx.foreign.looks import Look
from briefdeck.formats.pptx.foreign.pages import Page, Spot
from briefdeck.formats.pptx.foreign.reading import Contents
from briefdeck.formats.pptx.foreign.room import inch, largest_free, margin, obstacles, overlap
from briefdeck.formats.pptx.foreign.scales import FLOOR, leading
from briefdeck.formats.pptx.foreign.statement import Placed, clear_of_logos, line_height, spot_slot, stood_in
from briefdeck.formats.pptx.foreign.under import touched
from briefdeck.model.deck import EMU_PER_PT
from briefdeck.model.theme import Frame, Slot

_NARROW = 0.3  # of the page
_SUBTITLES = ("subTitle", "body", "obj")
_ROLE = 68  # characters of a long position and organisation
_WIDTHS = (10.4, 8.4, 5.4, 4.4)  # inches that two columns of people may be wide


def cover(contents: Contents, page: Page, factor: float, size: float) -> Placed:
    """Place everything. size: of the title in pt. What there is no room for is missing, and said."""
    whole = contents.page
    slots: dict[str, Slot] = {}
    notes: list[str] = []
    spot = page.find("ctrTitle", "title")
    if spot is None:
        edge = margin(whole)
        frame = Frame(edge, round(0.3 * whole.h), whole.w - 2 * edge, round(size * 2.6 * EMU_PER_PT))
        like = contents.like_title(page)
        slots["title"] = _fitted(stood_in(contents, page, like), page, whole, size) if like else _plain(frame)
    else:
        slots["title"] = _fitted(spot_slot("title", spot, contents.look(page, spot), page), page, whole, size)
    _subtitle(contents, page, spot or contents.like_title(page), slots, factor)
    _kicker(contents, page, slots, factor)
    _rest(contents, page, factor, slots, notes)
    return Placed(slots, slots["title"].frame, [], notes)


def _plain(frame: Frame) -> Slot:
    return Slot("title", "title", 0, frame, placed=False)


def _fitted(slot: Slot, page: Page, whole: Frame, size: float) -> Slot:
    """The title's slot on the page, tall enough for two lines."""
    frame = clear_of_logos(slot.frame, page, whole)
    if frame.w < _NARROW * whole.w:  # made for one word, or by a program that lost the place
        edge = margin(whole)
        free = [art.frame for art in obstacles(page, whole)]
        least = (whole.w // 2, round(leading(size, "han") * 3 * EMU_PER_PT))
        area = Frame(edge, edge, whole.w - 2 * edge, round(0.6 * whole.h))
        frame = largest_free(area, free, least) or Frame(edge, frame.y, whole.w - 2 * edge, frame.h)
    x, w = frame.x, frame.w
    needed = round(leading(size, "han") * 2 * EMU_PER_PT * 0.85) + slot.insets[1] + slot.insets[3]
    h = max(frame.h, min(needed, round(0.4 * whole.h)))
    y = max(min(frame.y, whole.h - h), 0)
    if slot.anchor == "b":
        y = max(0, min(frame.bottom, whole.h) - h)
    placed = Frame(x, y, w, h)
    return slot if placed == slot.frame else replace(slot, frame=placed, placed=False)


def _subtitle(contents: Contents, page: Page, title: Spot | None, slots: dict[str, Slot], factor: float) -> None:
    """The subtitle in its placeholder, no taller than two lines need; without one in a box under the title."""
    whole, main = contents.page, slots["title"]
    needed = round(leading(17 * factor, "han") * 2 * EMU_PER_PT) + 4 * EMU_PER_PT
    spot = _subtitle_spot(page, title, whole)
    if spot is not None:
        look = contents.look(page, spot)
        slot = spot_slot("subtitle", spot, look, page)
        height = min(slot.frame.h, needed + slot.insets[1] + slot.insets[3])
        height = max(height, round(leading(16 * factor, "han") * EMU_PER_PT) + slot.insets[1] + slot.insets[3])
        frame = Frame(max(slot.frame.x, 0), slot.frame.y, min(slot.frame.w, whole.w - max(slot.frame.x, 0)), height)
        if overlap(frame, main.frame):
            frame = Frame(frame.x, main.frame.bottom, frame.w, frame.h)
        if frame != slot.frame:
            slot = replace(slot, frame=frame, placed=False, anchor="t")
        slots["subtitle"] = slot
        return
    left, right = main.frame.x + main.insets[0], main.frame.right - main.insets[2]
    frame = Frame(left, main.frame.bottom + inch(0.06, whole), right - left, needed)
    if frame.bottom < whole.h - margin(whole):
        slots["subtitle"] = Slot("subtitle", "", 0, frame, align=main.align or "l")


def _subtitle_spot(page: Page, title: Spot | None, whole: Frame) -> Spot | None:
    """A subtitle, or a body that stands under the title like one."""
    for kind in _SUBTITLES:
        for spot in page.spots:
            below = title is None or spot.frame.y >= title.frame.y + title.frame.h // 2
            wide = spot is not title and spot.upright and spot.frame.w > 0.25 * whole.w
            if spot.type == kind and wide and (kind == "subTitle" or below):
                return spot
    return None


def _kicker(contents: Contents, page: Page, slots: dict[str, Slot], factor: float) -> None:
    """The occasion above the title, where nothing is drawn."""
    whole, title = contents.page, slots["title"]
    height = line_height(11, factor)
    left, right = title.frame.x + title.insets[0], title.frame.right - title.insets[2]
    y = title.frame.y - height - inch(0.04, whole)
    frame = Frame(left, y, right - left, height)
    if y > inch(0.3, whole) and not touched(page, frame, whole):
        slots["kicker"] = Slot("kicker", "", 0, frame, anchor="b", align=title.align or "l")


def _rest(contents: Contents, page: Page, factor: float, slots: dict[str, Slot], notes: list[str]) -> None:
    """Delegation, people, place and date: under the subtitle, else in the largest free room of the page."""
    whole, title = contents.page, slots["title"]
    gap = inch(0.08, whole)
    line, small = line_height(14, factor), line_height(12, factor)
    area = _free_area(contents, page, slots)
    taken = [art.frame for art in obstacles(page, whole) if not _under_text(art.frame, slots)]
    taken += [slot.frame for slot in slots.values()]
    above = slots.get("subtitle", title)
    left, right = above.frame.x + above.insets[0], above.frame.right - above.insets[2]
    column = Frame(left, above.frame.bottom + gap, right - left, max(area.bottom - above.frame.bottom - gap, 1))
    room, people, wide = None, 0, inch(_WIDTHS[-1], whole)
    for wide in (column.w, *(inch(inches, whole) for inches in _WIDTHS)):
        people = _people(wide, factor)
        room = largest_free(column, taken, (wide, line + people + small + 2 * gap))
        if room is not None:
            break
    if room is None:
        wide, people = inch(_WIDTHS[-1], whole), 0
        least = (wide, line + small + gap)
        room = largest_free(column, taken, least) or largest_free(area, taken, least)
        notes.append(f"the cover “{page.name}” has no room for hosts and guests: they stand on a slide of their own")
    if room is None:
        notes.append(f"the cover “{page.name}” has no room for delegation, place and date: they stand with the guests")
        return
    align = title.align or "l"
    room = _aligned(room, left, right, wide)
    y = room.y
    slots["delegation"] = Slot("delegation", "", 0, Frame(room.x, y, room.w, line), align=align)
    y += line + gap
    if people:
        tall = min(room.bottom - y - small - gap, round(people * 1.35))
        width = room.w if align == "ctr" else min(room.w, inch(_WIDTHS[0], whole))
        slots["people"] = Slot("people", "", 0, Frame(room.x, y, width, tall), align=align)
        y += tall + gap
    slots["date"] = Slot("date", "", 0, Frame(room.x, min(y, room.bottom - small), room.w, small), align=align)


def _people(width: int, factor: float) -> int:
    """Height in EMU of two hosts beside two guests in the smallest type, in two columns of that width together."""
    larger = max(1.0, factor)  # a poster's smallest type is larger, a small page's is not smaller
    lines = -(-_ROLE * round(FLOOR * larger * 0.5 * EMU_PER_PT) // max(1, (width - _between(width)) // 2))
    pitch = 14.0 * larger  # of the smallest type, between Latin and Han
    return round((pitch + 2 * (pitch + 4 + pitch * lines) + 4.5) * EMU_PER_PT)


def _between(width: int) -> int:
    """What stands between the two columns."""
    return min(320_040, width // 8)


def _aligned(room: Frame, left: int, right: int, least: int) -> Frame:
    """The room cut to the title's sides, so that all hangs on one line, where enough of it is left."""
    x, end = max(room.x, left), min(room.right, right)
    return Frame(x, room.y, end - x, room.h) if end - x >= least else room


def _under_text(art: Frame, slots: dict[str, Slot]) -> bool:
    """Whether the brand's own title or subtitle stands on this art: then ours may, too."""
    return any(slot.type and overlap(art, slot.frame) > 0.7 * slot.frame.w * slot.frame.h for slot in slots.values())


def _free_area(contents: Contents, page: Page, slots: dict[str, Slot]) -> Frame:
    """The page within its margins, on the ground that title and subtitle stand on."""
    whole, edge = contents.page, margin(contents.page)
    area = Frame(edge, edge, whole.w - 2 * edge, whole.h - 2 * edge)  # footers are left empty on a cover
    for art in page.art:
        main = slots.get("subtitle", slots["title"]).frame
        if art.kind == "fill" and overlap(art.frame, main) > 0.9 * main.w * main.h:
            x, y = max(area.x, art.frame.x), max(area.y, art.frame.y)
            inner = Frame(x, y, min(area.right, art.frame.right) - x, min(area.bottom, art.frame.bottom) - y)
            if inner.w * inner.h > 0.2 * whole.w * whole.h and inner.w > 0 and inner.h > 0:
                area = inner
    return area


def text_look(contents: Contents, page: Page) -> Look | None:
    """The look of the cover's subtitle, else of its title: what further text there takes after."""
    title = page.find("ctrTitle", "title")
    spot = _subtitle_spot(page, title, contents.page) or title
    return contents.look(page, spot) if spot else None
