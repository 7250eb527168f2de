"""Dataclasses whose methods are made late behave as those of the standard library."""

from __future__ import annotations

import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import field, fields, replace
from typing import Any, Generic, TypeVar

import pytest

from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place(Generic[T]):
    """Where something is."""

    file: str
    line: int = 1
    of: T | None = None
    marks: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    major: int
    minor: int = 0


@dataclass(slots=True)
class Box:
    items: list[int] = field(default_factory=list)
    count: int = 0

    def __post_init__(self) -> None:
        self.count = len(self.items)


@dataclass(frozen=True, slots=True)
class Named(Place[str]):
    name: str = ""


def test_it_is_made_as_one_of_the_standard_library() -> None:
    assert Place("a.yaml") == Place("a.yaml", 1) == Place(line=1, file="a.yaml")
    assert Place("a.yaml").marks == {}
    assert Place("a.yaml").marks is not Place("a.yaml").marks
    assert Named("a.yaml", 2, None, {}, "b").name == "b"
    assert Box([1, 2]).count == 2
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'file'"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        Place("a.yaml", column=3)  # type: ignore[call-arg]


def test_it_is_compared_and_hashed_by_its_fields_and_class() -> None:
    assert Place("a", marks={"x": 1}) == Place("a", marks={"x": 2})
    assert Place("a") != Place("b")
    assert Place("a") != Named("a")
    assert len({Place("a"), Place("a"), Place("b")}) == 2
    assert Version(1, 2) < Version(1, 10) <= Version(1, 10)
    assert max(Version(2), Version(1, 9)) == Version(2) > Version(1)
    assert Version(3) >= Version(3)
    assert Box([1]) == Box([1])
    with pytest.raises(TypeError, match="unhashable"):
        hash(Box())


def test_a_frozen_one_cannot_be_changed() -> None:
    place: Any = Place("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.line = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del place.line
    box = Box()
    box.count = 5
    assert box.count == 5
    assert not hasattr(place, "__dict__")


def test_the_standard_library_knows_its_fields() -> None:
    assert [each.name for each in fields(Named)] == ["file", "line", "of", "marks", "name"]
    assert replace(Version(1, 2), minor=3) == Version(1, 3)
    assert dataclasses.asdict(Version(1, 2)) == {"major": 1, "minor": 2}
    match Version(1, 2):
        case Version(major, 2):
            assert major == 1
        case _:
            pytest.fail("it does not match by its fields' places")
    assert Place.__doc__ == "Where something is."
    assert Version.__doc__ is None


def test_it_is_printed_with_its_fields() -> None:
    assert repr(Place("a", marks={"x": 1})) == "Place(file='a', line=1, of=None)"


@pytest.mark.parametrize("value", [Version(1, 2), Box([1]), Named("a", name="b")])
def test_it_is_pickled(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value


def test_it_is_unpickled_where_none_was_made_before() -> None:
    code = "import pickle, sys; print(repr(pickle.loads(sys.stdin.buffer.read())))"
    command = [sys.executable, "-c", code]
    read = subprocess.run(command, input=pickle.dumps(Location("a", 2, 3)), capture_output=True, check=True)
    assert read.stdout.decode().strip() == repr(Location("a", 2, 3))
