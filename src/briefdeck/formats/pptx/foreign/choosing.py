"""Which layout plays which role: by ``type``, then by the signature of its placeholders, then by geometry.

Names are never looked at: they come in every language. How the template's own sample slides use a layout decides
between equals.
"""

from __future__ import annotations

from collections.abc import Callable

from briefdeck.formats.pptx.foreign.pages import Page, Spot
from briefdeck.formats.pptx.foreign.reading import Contents
from briefdeck.formats.pptx.foreign.room import beside, grounds_apart, statement_body
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame

ROLES = ("cover", "statement", "closing")
_SMALL = frozenset({"dt", "ftr", "sldNum", "hdr"})
_USED = 15.0  # points for being what all sample slides are built on
_TWO_GROUNDS = 200.0  # points for each share of the body that lies on another ground
_LEAST_SHARE = 0.22  # of the page, for a body


@dataclass(frozen=True, slots=True)
class Choice:
    """how: type, signature, geometry, usage, override or, where no layout has a title, none."""

    role: str
    page: Page
    how: str


@dataclass(frozen=True, slots=True)
class _Score:
    points: float
    how: str


def choose(contents: Contents, wished: dict[str, Page]) -> dict[str, Choice]:
    """A layout for each role. wished: role → the layout that the brand's file names."""
    statement = _best("statement", contents, wished, lambda page: _as_statement(contents, page))
    same = statement.page.master
    cover = _best("cover", contents, wished, lambda page: _as_cover(contents, page, same))
    closing = _best("closing", contents, wished, lambda page: _as_closing(contents, page, statement.page))
    return {"cover": cover, "statement": statement, "closing": closing}


def _best(role: str, contents: Contents, wished: dict[str, Page], score: Callable[[Page], _Score]) -> Choice:
    if role in wished:
        return Choice(role, wished[role], "override")
    scored = [(score(page), page) for page in contents.pages]
    best, page = max(scored, key=lambda each: (each[0].points, -each[1].number))
    return Choice(role, page, best.how)


def _as_statement(contents: Contents, page: Page) -> _Score:
    """A title over (or under) as much free room as there is."""
    title = page.find("title", "ctrTitle")
    area = contents.page.w * contents.page.h
    body = statement_body(contents, page)
    share = body.w * body.h / area
    if title is None:
        room = 20 * any(spot.area > _LEAST_SHARE * area for spot in page.spots if spot.type in {"obj", "body"})
        return _Score(-200 + 100 * share + room, "none")
    others = [spot for spot in page.spots if spot.type not in _SMALL and spot is not title]
    points, how = 30.0, "geometry"
    if page.type == "titleOnly":
        points, how = 100.0, "type"
    elif not others:
        points, how = 92.0, "signature"
    elif page.type == "obj" or (page.type == "tx" and others[0].type != "subTitle"):
        points, how = 80.0, "type"
    elif len(others) == 1 and others[0].type in {"obj", "body", "tbl", "chart"} and page.type in {"", "cust"}:
        points, how = 74.0, "signature"
    if title.type == "ctrTitle" or page.type in {"title", "secHead", "vertTx", "vertTitleAndTx", "picTx", "objTx"}:
        points -= 60
    points -= 120 * max(0.0, _LEAST_SHARE - share) / _LEAST_SHARE
    points += 90 * min(share, 0.55)
    points -= 40 * max(0.0, 0.5 - title.frame.w / contents.page.w)
    points -= 25 if _in_the_middle(title, contents.page) and not beside(title.frame, contents.page) else 0
    points += 6 * bool(page.find("sldNum")) + 2 * bool(page.find("ftr"))
    points -= 12 if page.ground.kind == "picture" else 0
    points -= _TWO_GROUNDS * grounds_apart(page, body, contents.page)
    return _Score(points + _usage(contents, page), how)


def _as_cover(contents: Contents, page: Page, same: str) -> _Score:
    """A large title with a subtitle under it, and little else."""
    title = page.find("ctrTitle", "title")
    if title is None:
        return _Score(-200, "none")
    others = [spot for spot in page.spots if spot.type not in _SMALL and spot is not title]
    under = [spot for spot in others if spot.type == "subTitle"]
    points, how = 20.0, "geometry"
    if page.type == "title":
        points, how = 100.0, "type"
    elif title.type == "ctrTitle" and under:
        points, how = 92.0, "signature"
    elif under:
        points, how = 80.0, "signature"
    elif title.type == "ctrTitle":
        points, how = 70.0, "signature"
    elif page.type == "secHead":
        points, how = 45.0, "type"
    points += 24 if _in_the_middle(title, contents.page) else 0
    points -= 5 * max(0, len(others) - 2)
    # A first layout that is used for the first slide is a cover, whatever it says of itself.
    points += 22 if page.part == contents.first else 0
    points += 4 if page.number == 1 else 0
    points += 3 if page.master == same else 0
    points -= 25 * max(0.0, 0.4 - title.frame.w / contents.page.w)
    return _Score(points, how if page.type or how != "geometry" else "geometry")


def _as_closing(contents: Contents, page: Page, statement: Page) -> _Score:
    """A second layout for statements on another ground, else the first one again."""
    found = _as_statement(contents, page)
    if page is statement:
        return found
    other = page.ground.hue.hex != statement.ground.hue.hex and page.ground.plain
    return _Score(found.points + (8 if other and page.type in {"titleOnly", ""} else -300), found.how)


def _usage(contents: Contents, page: Page) -> float:
    total = sum(contents.uses.values())
    return _USED * contents.uses.get(page.part, 0) / total if total else 0.0


def _in_the_middle(spot: Spot, page: Frame) -> bool:
    """Whether a title stands where a cover's does: clear of the top, and not at the very foot."""
    middle = spot.frame.y + spot.frame.h / 2
    return 0.27 * page.h < middle < 0.8 * page.h
