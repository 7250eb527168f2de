"""What a value of the model says, as a digest, and where it says it.

The digest leaves every Location aside: a comment, a blank line or another order of keys in a file changes where things
stand and nothing that is said. The places are told in the order of the walk, so that the third place of a fact is the
third again after the file was moved about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import sha256

from briefdeck.model.finding import Location


def digest_of(*values: object) -> str:
    """SHA-256 in hex of values of the model: dataclasses, mappings in their order, sequences, sets and scalars.

    Raises TypeError for a value that has no content of its own, such as a function (a bug).
    """
    told: list[str] = []
    for value in values:
        _tell(value, told.append)
    return sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def places(value: object) -> Iterator[Location]:
    """Every Location in a value, in the order of its fields."""
    if isinstance(value, Location):
        yield value
    elif isinstance(value, (str, bytes, Enum)):
        return
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _names(type(value)):
            yield from places(getattr(value, name))
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from places(each)
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from places(each)


def _tell(value: object, tell: Callable[[str], None]) -> None:
    # Every value says of what kind and how long it is, so that no two different ones are told alike.
    kind = type(value)
    if isinstance(value, str) and not isinstance(value, Enum):
        tell(f"s{len(value)}")
        tell(str.__str__(value))
    elif value is None or kind is bool or kind is int:
        tell(repr(value))
    elif isinstance(value, Enum):
        tell(f"e{value.value}")
    elif is_dataclass(kind):
        names = _names(kind)
        tell(f"{kind.__name__}{len(names)}")
        for name in names:
            inner = getattr(value, name)
            if type(inner) is not Location:
                _tell(inner, tell)
    elif isinstance(value, Mapping):
        tell(f"m{len(value)}")
        for key, each in value.items():
            _tell(key, tell)
            _tell(each, tell)
    elif isinstance(value, (tuple, list)):
        tell(f"t{len(value)}")
        for each in value:
            _tell(each, tell)
    elif isinstance(value, Set):
        _tell(sorted(value, key=str), tell)
    elif isinstance(value, bytes):
        tell(f"b{sha256(value).hexdigest()}")
    else:
        _tell_scalar(value, tell)


def _tell_scalar(value: object, tell: Callable[[str], None]) -> None:
    from datetime import date
    from decimal import Decimal
    from re import Pattern

    if isinstance(value, Pattern):
        tell(f"p{value.flags}")
        _tell(value.pattern, tell)
    elif isinstance(value, (Decimal, date, float)):
        tell(f"{type(value).__name__}{value}")
    else:
        raise TypeError(f"{type(value).__name__} has no content of its own")


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))
