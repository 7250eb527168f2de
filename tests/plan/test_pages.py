"""Every page format and brand: nothing overflows, nothing stands on anything else or off the page, in any language.

By default two audiences; ``-m thorough`` takes all six, and all pseudo-languages on every page.
"""

from __future__ import annotations

from itertools import combinations, product

import pytest

from briefdeck.build.result import Choice
from briefdeck.model.audience import PAGES
from briefdeck.model.deck import EMU_PER_INCH, ChartGraphic, Picture, Primitive, Slide, Table
from briefdeck.model.finding import Severity
from briefdeck.model.theme import Frame, Theme
from briefdeck.typeset import fits, measure
from plan.planned import Planned, leaves, planned
from plan.test_slides import bodies, texts

BRANDS = ("jialing", "shancheng")
LEAST_MARGIN = round(0.1 * EMU_PER_INCH)  # where a source line of a stretched language ends
FEW = Choice(audiences=("officials", "mayor"), locales=("en", "zh_Hans", "de", "ar"))
STRETCHED = Choice(audiences=("mayor",), locales=("en_XA", "zh_XB", "ar_XB"))
ALL = Choice()
ALL_STRETCHED = Choice(locales=("en_XA", "zh_XB", "ar_XB"))


def of(choice: Choice, page: str, brand: str) -> tuple[Planned, ...]:
    return planned(Choice(choice.audiences, choice.locales, page=page, brand=brand))


every_page = pytest.mark.parametrize(("brand", "page"), list(product(BRANDS, PAGES)))
choices = pytest.mark.parametrize(
    "choice",
    [
        FEW,
        STRETCHED,
        pytest.param(ALL, marks=pytest.mark.thorough),
        pytest.param(ALL_STRETCHED, marks=pytest.mark.thorough),
    ],
    ids=["few", "stretched", "all", "all stretched"],
)


@every_page
@choices
def test_every_text_has_its_place(choice: Choice, brand: str, page: str) -> None:
    for one in of(choice, page, brand):
        found = [finding for finding in one.unfit if finding.code in ("B302", "B303", "B304")]
        assert [str(finding) for finding in found] == [], one.folder
        assert not [finding for finding in one.unfit if finding.severity is Severity.ERROR], one.folder
        for slide in one.deck.slides:
            where = f"{one.folder} {slide.topic}"
            over = [name for name, frame, body in texts(one.theme, slide) if not fits(body, frame, one.theme.fonts)]
            assert over == [], where
            smallest = {run.size for body in bodies(one.theme, slide) for p in body.paragraphs for run in p.runs}
            assert min(smallest) >= 10, where


@every_page
@choices
def test_nothing_stands_on_anything_else_or_off_the_page(choice: Choice, brand: str, page: str) -> None:
    for one in of(choice, page, brand):
        for slide in one.deck.slides:
            where = f"{one.folder} {slide.topic}"
            boxes = inked(one.theme, slide)
            inside = one.theme.page.inset(LEAST_MARGIN)
            for name, box in boxes:
                assert inside.x <= box.x <= box.right <= inside.right, (where, name)
                assert inside.y <= box.y <= box.bottom <= inside.bottom, (where, name)
            for (name, a), (other, b) in combinations(boxes, 2):
                apart = a.right <= b.x or b.right <= a.x or a.bottom <= b.y or b.bottom <= a.y
                assert apart, (where, name, other)


def inked(theme: Theme, slide: Slide) -> list[tuple[str, Frame]]:
    """(name, rectangle) of everything that is read: texts as high as they are, tables, charts, pictures."""
    found: list[tuple[str, Frame]] = []
    holes = [one for one in leaves(slide.primitives) if isinstance(one, ChartGraphic) and one.kind == "doughnut"]
    for name, frame, body in texts(theme, slide):
        if not body.text.strip() or any(_within(frame, hole.frame) for hole in holes):
            continue
        height = measure(body, frame.w, theme.fonts).height
        down = {"t": 0, "ctr": (frame.h - height) // 2, "b": frame.h - height}[body.anchor]
        found.append((name, Frame(frame.x, frame.y + max(0, down), frame.w, height)))
    found += [(one.name, one.frame) for one in leaves(slide.primitives) if _is_graphic(one)]
    return found


def _is_graphic(one: Primitive) -> bool:
    return isinstance(one, Table | ChartGraphic | Picture)


def _within(frame: Frame, around: Frame) -> bool:
    return around.x <= frame.x and frame.right <= around.right and around.y <= frame.y and frame.bottom <= around.bottom


def test_a_page_is_as_large_as_its_name_says() -> None:
    sizes = {page: of(STRETCHED, page, "jialing")[0].theme.page for page in PAGES}
    assert sizes["16:9"].w / sizes["16:9"].h == pytest.approx(16 / 9, rel=1e-3)
    assert sizes["4:3"].w / sizes["4:3"].h == pytest.approx(4 / 3)
    assert (sizes["A4"].w / 36_000, sizes["A4"].h / 36_000) == pytest.approx((210, 297), abs=0.1)


def test_a_handout_is_set_denser_and_never_under_ten_points() -> None:
    wide, handout = (of(STRETCHED, page, "jialing")[0].theme.scale["latin"] for page in ("16:9", "A4"))
    for role, steps in handout.items():
        assert steps[0].size <= wide[role][0].size
        assert all(step.size >= 10 and step.leading >= step.size for step in steps)
    assert handout["body"][0].size < wide["body"][0].size


@every_page
def test_a_numeral_stands_on_one_line_with_its_bound_and_unit(brand: str, page: str) -> None:
    for one in of(FEW, page, brand):
        if one.edition.locales == ("ar",):  # “more than 150 billion yuan” is wider than a third of a 4:3 page
            continue
        for slide in one.deck.slides:
            for name, frame, body in texts(one.theme, slide):
                lines = measure(body, frame.w, one.theme.fonts).lines
                for paragraph, count in zip(body.paragraphs, lines, strict=True):
                    numeral = len({run.size for run in paragraph.runs}) > 1
                    assert count == 1 or not numeral, f"{one.folder} {slide.topic} {name}: {paragraph.text}"


@pytest.mark.parametrize("brand", BRANDS)
def test_a_handout_is_filled_from_the_title_to_the_source(brand: str) -> None:
    for one in of(FEW, "A4", brand):
        for slide in one.deck.slides:
            if slide.kind not in {"glance", "deal", "milestones", "goals", "meaning", "hero", "share"}:
                continue
            room = one.theme.layouts[slide.layout].body
            foot = max(primitive.frame.bottom for primitive in slide.primitives if stands_in(primitive, room))
            assert foot >= room.y + room.h * 0.9, f"{one.folder} {slide.topic}"


def stands_in(primitive: Primitive, room: Frame) -> bool:
    frame = getattr(primitive, "frame", None)
    return frame is not None and frame.y >= room.y and frame.bottom <= room.bottom + 1
