"""Free room on a page: the body area from the layout's own placeholders, kept clear of its art. Lengths in EMU."""

from __future__ import annotations

from collections.abc import Iterable

from briefdeck.formats.pptx.contrast import ratio
from briefdeck.formats.pptx.foreign.pages import Art, Page, Spot
from briefdeck.formats.pptx.foreign.reading import Contents
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.theme import Frame

_SMALL = ("dt", "ftr", "sldNum")
_BODIES = frozenset({"obj", "body", "tbl", "chart", "dgm", "media", "clipArt"})
_WHOLE_SHARE = 0.97
_GROUND_SHARE = 0.72  # of the page: art as large as that is ground
_LITTLE, _MOST = 0.03, 0.62  # of a body: what is less is ornament, what is more is its ground
_LEAST_LEFT, _LEAST_SURE = 0.27, 0.18  # of the page; where text on both grounds surely cannot be read
_HIDING = 0.7  # of opacity
_OTHER_GROUND = 1.5  # contrast
_SEEN = 0.3  # of opacity
_LARGEST = 1.75  # Keynote writes pages of 26.7 × 15 in; what is planned in inches does not grow with them
_RAGGED = 0.75  # of the width
_RULE = 0.13  # inches: what is no higher is a rule
_BESIDE, _TALL = 0.45, 0.3  # of the page: a title as narrow and as high stands beside the body
_BAND = 0.72  # of the height: footers below it make a band at the foot


def scale_of(page: Frame) -> float:
    """How large a page is beside 13.333 × 7.5 in, as a length: type and gaps follow it, on posters not all the way.

    A page wider than that is as large as it is high.
    """
    area = float((page.w * page.h / (13.3333 * 7.5 * EMU_PER_INCH**2)) ** 0.5)
    return min(area, page.h / (7.5 * EMU_PER_INCH), _LARGEST)


def inch(value: float, page: Frame) -> int:
    """A length that is that many inches on a page of 13.333 × 7.5 in."""
    return round(value * EMU_PER_INCH * scale_of(page))


def margin(page: Frame) -> int:
    """What is kept free along every edge."""
    return inch(0.4, page)


def obstacles(page: Page, whole: Frame) -> list[Art]:
    """Art that is not ground."""
    return [each for each in page.art if _share(each.frame, whole) < _GROUND_SHARE]


def paper(page: Page, whole: Frame) -> Frame:
    """Where content may stand: the page, or a card that the template draws on most of it, a frame left around."""
    for art in reversed(page.art):
        if art.kind == "fill" and art.sure and _GROUND_SHARE <= _share(art.frame, whole) < _WHOLE_SHARE:
            gap = inch(0.15, whole)
            x, y = max(art.frame.x + gap, 0), max(art.frame.y + gap, 0)
            return Frame(x, y, min(art.frame.right - gap, whole.w) - x, min(art.frame.bottom - gap, whole.h) - y)
    return whole


def inside(frame: Frame, other: Frame) -> Frame:
    """A frame cut to another one."""
    x, y = max(frame.x, other.x), max(frame.y, other.y)
    return Frame(x, y, max(min(frame.right, other.right) - x, 1), max(min(frame.bottom, other.bottom) - y, 1))


def _share(frame: Frame, whole: Frame) -> float:
    width = min(frame.right, whole.right) - max(frame.x, whole.x)
    height = min(frame.bottom, whole.bottom) - max(frame.y, whole.y)
    return max(width, 0) * max(height, 0) / max(1, whole.w * whole.h)


def overlap(one: Frame, other: Frame) -> int:
    """Area that two frames share."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height if width > 0 and height > 0 else 0


def footer_top(page: Page, whole: Frame, left: int = 0, right: int = 0) -> int:
    """Where the band of date, footer and slide number begins, else the lower margin.

    left, right: the column it is asked for, if not the whole page: footers beside that are not in its way.
    """
    tops = [
        spot.frame.y
        for spot in page.spots
        if spot.type in _SMALL
        and spot.frame.y + spot.frame.h / 2 > _BAND * whole.h
        and (not right or (spot.frame.x < right and spot.frame.right > left))
    ]
    return min([*tops, whole.h - margin(whole)])


def beside(title: Frame, whole: Frame) -> bool:
    """Whether a title stands in a column of its own, with the body at its side."""
    narrow = title.right <= _BESIDE * whole.w or title.x >= (1 - _BESIDE) * whole.w
    return narrow and title.h > _TALL * whole.h


def declared_body(contents: Contents, page: Page) -> Frame | None:
    """Where the template itself puts content: the page's body, that of a sibling, or the master's."""
    whole = contents.page
    title = page.find("title", "ctrTitle")
    own = [spot for spot in page.spots if spot.type in _BODIES and spot.upright]
    if title and own:
        return _clear_of(_union([spot.frame for spot in own]), title, whole)
    for sibling in contents.pages:
        other = sibling.find("title")
        alike = other is not None and title is not None and _near(other.frame, title.frame, whole)
        bodies = [spot for spot in sibling.spots if spot.type in _BODIES and spot.upright]
        if sibling.master == page.master and alike and len(bodies) == 1 and _sane(bodies[0].frame, whole):
            return _clear_of(bodies[0].frame, title, whole)
    body = next((spot for spot in contents.master(page).spots if spot.type == "body" and spot.upright), None)
    return _clear_of(body.frame, title, whole) if body and _sane(body.frame, whole) else None


def _sane(frame: Frame, whole: Frame) -> bool:
    return frame.w > 0.45 * whole.w and frame.h > 0.3 * whole.h


def _near(one: Frame, other: Frame, whole: Frame) -> bool:
    near = abs(one.y - other.y) < 0.03 * whole.h and abs(one.x - other.x) < 0.03 * whole.w
    return near and abs(one.bottom - other.bottom) < 0.06 * whole.h


def _union(frames: list[Frame]) -> Frame:
    x, y = min(frame.x for frame in frames), min(frame.y for frame in frames)
    return Frame(x, y, max(frame.right for frame in frames) - x, max(frame.bottom for frame in frames) - y)


def _clear_of(body: Frame, title: Spot | None, whole: Frame) -> Frame | None:
    """The body without what lies under the title; None where nothing sensible is left."""
    if title is not None and overlap(body, title.frame):
        if title.frame.y + title.frame.h / 2 < body.y + body.h / 2:
            body = Frame(body.x, title.frame.bottom, body.w, body.bottom - title.frame.bottom)
        else:
            body = Frame(body.x, body.y, body.w, title.frame.y - body.y)
    return body if _sane(body, whole) else None


def statement_body(contents: Contents, page: Page) -> Frame:
    """The room for a statement's content, source line and context line included."""
    return inside(_statement_body(contents, page), paper(page, contents.page))


def _statement_body(contents: Contents, page: Page) -> Frame:
    whole = contents.page
    edge, gap = margin(whole), inch(0.1, whole)
    title = page.find("title", "ctrTitle")
    top, left, right = edge, edge, whole.w - edge
    declared = declared_body(contents, page)
    if title is not None and beside(title.frame, whole):
        column = title.frame
        left, right = (column.right + gap, right) if column.x < whole.w - column.right else (left, column.x - gap)
        if declared is not None and overlap(declared, column):
            declared = None
    elif title is not None:
        left = min(max(title.frame.x, edge), round(0.35 * whole.w))
        right = max(min(title.frame.right, whole.w - edge), round(0.65 * whole.w))
        if right < _RAGGED * whole.w:  # for titles of a word: nothing need be at its right
            right = max(right, whole.w - max(edge, title.frame.x))
    spans = (left, right) if declared is None else (min(left, declared.x), max(right, declared.right))
    low = footer_top(page, whole, *spans) - inch(0.06, whole)
    art = obstacles(page, whole)
    if title is not None and not beside(title.frame, whole):
        if title.frame.y + title.frame.h / 2 < 0.6 * whole.h:
            top = under_rules(title.frame.bottom + gap, art, spans, whole)
        else:
            low = min(low, title.frame.y - gap)
    if declared is not None:
        limits = Frame(
            min(left, declared.x), top, max(right, declared.right) - min(left, declared.x), max(low - top, 1)
        )
        panels = [each for each in art if overlap(each.frame, declared) > 0.9 * declared.w * declared.h]
        for each in panels:  # a card that the content stands on
            if each.kind == "fill" and each.frame.w < 0.98 * whole.w:
                limits = _within(limits, each.frame, gap)
        declared = _on_one_ground(declared, [each for each in art if each not in panels], page, whole, gap)
        free = [each for each in art if each not in panels]
        return _grown(_inside(declared, limits, edge, whole), limits, free, gap)
    start = Frame(left, top, max(right - left, 1), max(low - top, 1))
    return cut(start, art, gap)


def under_rules(top: int, art: Iterable[Art], spans: tuple[int, int], whole: Frame) -> int:
    """A body's top, moved clear of a rule that the template draws between title and body."""
    gap, rule = inch(0.1, whole), inch(_RULE, whole)
    for each in art:
        frame = each.frame
        across = min(frame.right, spans[1]) - max(frame.x, spans[0])
        if frame.h <= rule and across > 0.4 * (spans[1] - spans[0]) and top - gap < frame.bottom <= top + gap:
            top = max(top, frame.bottom + gap)
    return top


def grounds_apart(page: Page, body: Frame, whole: Frame) -> float:
    """The share of a body that lies on another ground than the rest of it, 0 to 0.5."""
    area = max(1, body.w * body.h)
    share = 0.0
    for each in obstacles(page, whole):
        alpha = each.alpha if each.hue is None else each.hue.alpha
        seen = alpha > _SEEN and (each.hue is None or ratio(each.hue.hex, page.ground.hue.hex) > _OTHER_GROUND)
        if each.kind != "line" and seen:
            covered = min(1.0, overlap(each.frame, body) / area)
            share = max(share, min(covered, 1 - covered))
    return share


def _on_one_ground(frame: Frame, art: Iterable[Art], page: Page, whole: Frame, gap: int) -> Frame:
    """The body without a large picture, or a field of another colour, that the template lays half under it.

    Whoever writes there by hand picks the colour of each text; we could not say which one can be read on both.
    """
    for each in art:
        share = overlap(each.frame, frame) / max(1, frame.w * frame.h)
        seen = each.alpha > _SEEN if each.hue is None else ratio(each.hue.hex, page.ground.hue.hex) > _OTHER_GROUND
        if each.kind == "line" or not seen or not _LITTLE < share < _MOST:
            continue
        less = cut(frame, [each], gap)
        sure = each.sure and each.hue is not None and each.hue.alpha > _HIDING
        if less.w * less.h > (_LEAST_SURE if sure else _LEAST_LEFT) * whole.w * whole.h:
            frame = less
    return frame


def _within(limits: Frame, card: Frame, gap: int) -> Frame:
    x, y = max(limits.x, card.x + gap), max(limits.y, card.y + gap)
    right, bottom = min(limits.right, card.right - gap), min(limits.bottom, card.bottom - gap)
    return Frame(x, y, max(right - x, 1), max(bottom - y, 1))


def _inside(frame: Frame, limits: Frame, edge: int, whole: Frame) -> Frame:
    x, y = max(frame.x, min(limits.x, edge), 0), max(frame.y, limits.y)
    right, bottom = min(frame.right, whole.w - min(edge, limits.x)), min(frame.bottom, limits.bottom)
    return Frame(x, y, max(right - x, 1), max(bottom - y, 1))


def _grown(frame: Frame, limits: Frame, art: Iterable[Art], gap: int) -> Frame:
    """The frame with each side moved out to its limit, or as far as nothing is drawn there."""
    frames = [each.frame for each in art]
    top = max([limits.y, *(f.bottom + gap for f in frames if _across(f, frame) and limits.y < f.bottom <= frame.y)])
    if any(_across(f, frame) and f.y < frame.y < f.bottom for f in frames):
        top = frame.y
    low = [f.y - gap for f in frames if _across(f, frame) and frame.bottom <= f.y < limits.bottom]
    bottom = min([limits.bottom, *low])
    if any(_across(f, frame) and f.y < frame.bottom < f.bottom for f in frames):
        bottom = frame.bottom
    tall = Frame(frame.x, min(top, frame.y), frame.w, max(bottom, frame.bottom) - min(top, frame.y))
    left = max([limits.x, *(f.right + gap for f in frames if _beside(f, tall) and f.right <= tall.x)])
    right = min([limits.right, *(f.x - gap for f in frames if _beside(f, tall) and f.x >= tall.right)])
    if any(_beside(f, tall) and f.x < tall.x < f.right for f in frames):
        left = tall.x
    if any(_beside(f, tall) and f.x < tall.right < f.right for f in frames):
        right = tall.right
    left, right = min(left, tall.x), max(right, tall.right)
    return Frame(left, tall.y, right - left, tall.h)


def _across(art: Frame, frame: Frame) -> bool:
    return art.x < frame.right and art.right > frame.x


def _beside(art: Frame, frame: Frame) -> bool:
    return art.y < frame.bottom and art.bottom > frame.y


def cut(frame: Frame, art: Iterable[Art], gap: int) -> Frame:
    """The frame with what art covers cut off, each time on the side that costs least."""
    for each in sorted((a.frame for a in art), key=lambda f: -f.w * f.h):
        if not overlap(each, frame) or overlap(each, frame) > 0.5 * frame.w * frame.h:
            continue
        kept = (
            Frame(frame.x, frame.y, each.x - gap - frame.x, frame.h),
            Frame(each.right + gap, frame.y, frame.right - each.right - gap, frame.h),
            Frame(frame.x, frame.y, frame.w, each.y - gap - frame.y),
            Frame(frame.x, each.bottom + gap, frame.w, frame.bottom - each.bottom - gap),
        )
        best = max(kept, key=lambda f: max(f.w, 0) * max(f.h, 0))
        if best.w * best.h > 0.45 * frame.w * frame.h:
            frame = best
    return frame


def largest_free(area: Frame, taken: Iterable[Frame], least: tuple[int, int]) -> Frame | None:
    """The largest rectangle of an area that touches nothing taken and is at least that wide and high, or None."""
    boxes = [box for box in taken if overlap(box, area)]
    xs = sorted({area.x, area.right, *(min(max(v, area.x), area.right) for b in boxes for v in (b.x, b.right))})
    best: Frame | None = None
    for x1 in xs:
        for x2 in (x for x in xs if x - x1 >= least[0]):
            column = sorted((b.y, b.bottom) for b in boxes if b.x < x2 and b.right > x1)
            at = area.y
            for y1, y2 in (*column, (area.bottom, area.bottom)):
                if y1 - at >= least[1] and (best is None or (x2 - x1) * (y1 - at) > best.w * best.h):
                    best = Frame(x1, at, x2 - x1, y1 - at)
                at = max(at, y2)
    return best
