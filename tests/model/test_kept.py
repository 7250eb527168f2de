from dataclasses import replace

from briefdeck.model.kept import Kept, forget
from briefdeck.model.observed import ObservedShape, ObservedSlide


def test_the_very_same_object_is_not_asked_twice():
    kept, asked = Kept(4), []
    noun = ("a",)
    for _ in range(3):
        assert kept.of((noun,), lambda: asked.append(1) or len(asked)) == 1
    assert asked == [1]


def test_an_equal_object_is_another_subject():
    kept = Kept(4)
    one, other = ["a"], ["a"]
    assert kept.of_one(one, id) != kept.of_one(other, id)


def test_what_goes_beside_the_objects_counts():
    kept, noun = Kept(4), object()
    assert kept.of((noun,), lambda: "en", "en") == "en"
    assert kept.of((noun,), lambda: "de", "de") == "de"


def test_the_least_recently_used_goes_first():
    kept = Kept(2)
    first, second, third = object(), object(), object()
    for noun in (first, second, first, third):
        kept.of_one(noun, str)
    assert kept.of_one(first, lambda _: "new") == str(first)
    assert kept.of_one(second, lambda _: "new") == "new"


def test_a_subject_is_held_so_that_no_other_gets_its_id():
    kept = Kept(100)
    assert len({kept.of_one(["noun"], lambda noun: object()) for _ in range(100)}) == 100


def test_all_can_be_emptied():
    kept, noun = Kept(4), object()
    kept.of_one(noun, lambda _: "old")
    forget()
    assert kept.of_one(noun, lambda _: "new") == "new"


def test_what_a_changed_copy_of_a_slide_shares_is_not_taken_for_granted():
    shapes = tuple(ObservedShape(n, str(n), "shape", "", None, ()) for n in range(3))
    slide = ObservedSlide(1, "p", "l", "t", shapes, "", False, shared=shapes[:2])
    assert slide.shared is replace(slide, notes="other").shared
    assert replace(slide, shapes=(replace(shapes[0], alt="other"), *shapes[1:])).shared == ()
    assert replace(slide, shapes=shapes[:1]).shared == ()
