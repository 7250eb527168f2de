"""``dataclass`` of the standard library, with methods that are made when they are first needed.

The standard library compiles half a dozen methods for each class as its module is imported: 0.7 ms a class, with some
260 of them a fifth of the time of a process that makes one deck, which then uses a third of them. Here the standard
library only collects the fields. ``__init__`` is compiled for a class of which there are many; comparing, hashing and
printing ask for the values of the fields in C and need no code of their own. Nothing else differs, in particular
``fields``, ``replace`` and pickling.
"""

# ruff: noqa: N807  methods are made by functions here

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from operator import attrgetter

    def dataclass(
        cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False
    ):
        """As ``dataclasses.dataclass``, without the options that nobody here uses. order: needs eq."""

        def wrap(plain: type) -> type:
            described = plain.__doc__
            plain.__doc__ = described or ""  # or the standard library inspects a signature to write one
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(plain)
            made.__doc__ = described
            told = dataclasses.fields(made)
            methods = {"__init__": _first_init(made), "__repr__": _repr}
            if eq:
                compared = _values(tuple(each.name for each in told if each.compare))
                methods |= _comparing(compared, frozen) | (_ordering(compared) if order else {})
            if frozen:
                methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
                if slots:
                    methods |= _pickling(tuple(each.name for each in told))
            own = plain.__dict__
            for name, method in methods.items():
                if name not in own or (name == "__hash__" and own[name] is None):  # which __eq__ brings about
                    setattr(made, name, method)
            return made

        return wrap if cls is None else wrap(cls)

    def _first_init(cls: type):
        """An ``__init__`` for the first few objects of a class; then it puts compiled code in its place."""
        left, fields = _FEW, ()

        def __init__(self, *values, **named):
            nonlocal left, fields
            fields = fields or tuple(_initial(each) for each in dataclasses.fields(cls))
            left -= 1
            wanted = fields[len(values) :]
            if left < 0 or len(values) > len(fields) or not _given(wanted, named):
                cls.__init__ = real = _compiled_init(cls)  # which says what is wrong with the arguments
                real(self, *values, **named)
                return
            for (name, _), value in zip(fields, values, strict=False):
                _set(self, name, value)
            for name, make in wanted:
                _set(self, name, named[name] if name in named else make())
            if hasattr(cls, "__post_init__"):
                self.__post_init__()

        return __init__

    _FEW = 12  # from here on compiling a class pays
    _set = object.__setattr__

    def _initial(field: dataclasses.Field):
        """(name, function that makes its default, or None where it has none)"""
        if field.default_factory is not dataclasses.MISSING:
            return field.name, field.default_factory
        default = field.default
        return field.name, None if default is dataclasses.MISSING else lambda: default

    def _given(wanted, named) -> bool:
        """Whether these fields are named or have a default, and nothing else is named."""
        known = 0
        for name, make in wanted:
            if name in named:
                known += 1
            elif make is None:
                return False
        return known == len(named)

    def _compiled_init(cls: type):
        """Code as one would write it by hand. Fields are set by their slots where the class itself refuses it."""
        frozen = cls.__setattr__ is _refuse
        known = {"__builtins__": __builtins__, "_missing": dataclasses.MISSING, "_set": _set}
        parameters, body = ["self"], []
        for each in dataclasses.fields(cls):
            name, value = each.name, each.name
            if each.default_factory is not dataclasses.MISSING:
                known[f"_factory_{name}"] = each.default_factory
                parameters.append(f"{name}=_missing")
                value = f"_factory_{name}() if {name} is _missing else {name}"
            elif each.default is not dataclasses.MISSING:
                known[f"_default_{name}"] = each.default
                parameters.append(f"{name}=_default_{name}")
            else:
                parameters.append(name)
            body.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
        if hasattr(cls, "__post_init__"):
            body.append("self.__post_init__()")
        exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(body or ["pass"]), known)
        made = known["__init__"]
        made.__qualname__, made.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
        return made

    def _values(names: tuple[str, ...]):
        return attrgetter(*names) if names else lambda _: ()

    def _comparing(compared, frozen: bool):
        def __eq__(self, other):
            if self is other:
                return True
            return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

        def __hash__(self):
            return hash(compared(self))

        return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None}

    def _ordering(compared):
        def __lt__(self, other):
            return compared(self) < compared(other) if other.__class__ is self.__class__ else NotImplemented

        def __le__(self, other):
            return compared(self) <= compared(other) if other.__class__ is self.__class__ else NotImplemented

        def __gt__(self, other):
            return compared(self) > compared(other) if other.__class__ is self.__class__ else NotImplemented

        def __ge__(self, other):
            return compared(self) >= compared(other) if other.__class__ is self.__class__ else NotImplemented

        return {method.__name__: method for method in (__lt__, __le__, __gt__, __ge__)}

    def _pickling(names: tuple[str, ...]):
        """What a frozen object with slots needs, since unpickling sets its fields one by one."""

        def __getstate__(self):
            return [getattr(self, name) for name in names]

        def __setstate__(self, state):
            for name, value in zip(names, state, strict=True):
                object.__setattr__(self, name, value)

        return {"__getstate__": __getstate__, "__setstate__": __setstate__}

    def _repr(self) -> str:
        told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr)
        return f"{type(self).__qualname__}({told})"

    def _refuse(self, name: str, *_value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"field {name!r} of {type(self).__name__} cannot be changed")


__all__ = ["dataclass"]
