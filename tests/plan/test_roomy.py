"""Larger reading type: one growth a slide, and nothing else changes by it."""

from __future__ import annotations

import pytest

from briefdeck.model.deck import Placeholder, Slide, Table, TextBody
from briefdeck.model.theme import Theme
from briefdeck.plan.roomy import GROWTHS, NUMERALS, READING, UPRIGHT, Growth, grown, growths
from plan.planned import leaves, slides

SLIDES = slides()


def sizes(theme: Theme) -> set[float]:
    return {step.size for scale in theme.scale.values() for steps in scale.values() for step in steps}


def bodies(slide: Slide) -> list[TextBody]:
    """Texts of the body: placeholders keep the size of the deck."""
    found = []
    for one in leaves(slide.primitives):
        if isinstance(one, Table):
            found += [cell.body for row in one.rows for cell in row]
        elif not isinstance(one, Placeholder) and isinstance(getattr(one, "body", None), TextBody):
            found.append(one.body)
    return found


def used(slide: Slide) -> set[float]:
    return {run.size for body in bodies(slide) for paragraph in body.paragraphs for run in paragraph.runs}


@pytest.mark.parametrize(("theme", "slide"), [one[1:] for one in SLIDES], ids=[one[0] for one in SLIDES])
def test_all_texts_of_a_slide_grow_together(theme: Theme, slide: Slide) -> None:
    assert any(used(slide) <= sizes(each) for each in (theme, *(grown(theme, one) for one in growths(theme))))


def test_some_slides_of_the_sample_are_larger_and_some_are_not() -> None:
    larger = [name for name, theme, slide in SLIDES if not used(slide) <= sizes(theme)]
    assert 10 < len(larger) < len(SLIDES)


@pytest.mark.parametrize("growth", [*GROWTHS, *UPRIGHT])
def test_reading_text_grows_and_not_beyond_its_limit(growth: Growth) -> None:
    theme = SLIDES[0][1]
    for script, roles in grown(theme, growth).scale.items():
        for role, steps in roles.items():
            before = theme.scale[script][role]
            if role in NUMERALS and growth.numerals > 1.0:
                assert all(now.size > was.size for was, now in zip(before, steps, strict=True))
            elif role not in READING:
                assert steps == before
            else:
                assert all(
                    now.size > was.size or was.size >= growth.largest for was, now in zip(before, steps, strict=True)
                )
                assert all(now.size <= max(growth.largest, was.size) for was, now in zip(before, steps, strict=True))
                assert all(step.leading >= 1.15 * step.size for step in steps)


def test_numerals_grow_on_upright_pages_alone() -> None:
    assert all(growth.numerals == 1.0 for growth in GROWTHS)
    assert any(growth.numerals > 1.0 for growth in UPRIGHT)
