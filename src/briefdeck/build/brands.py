"""A workspace's brands, each opened once: a ``_brand.yml`` of ours, or somebody else's template with or without one."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from briefdeck.build.inputs import BRAND, Inputs
from briefdeck.formats import pptx
from briefdeck.model.audience import PAGES
from briefdeck.model.finding import Finding, InputError, Location, Severity
from briefdeck.model.near import hint
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Theme
from briefdeck.workspace import Workspace

if TYPE_CHECKING:
    from briefdeck.formats.pptx.foreign.mapping import Mapped
    from briefdeck.formats.pptx.package import PreparedBrand

_RATIOS = {"16:9": 16 / 9, "4:3": 4 / 3, "A4": 210 / 297}
_NEAR = 0.03


@dataclass(frozen=True, slots=True)
class Opened:
    """findings: what the brand cannot carry, as warnings (B076)."""

    theme: Theme
    prepared: PreparedBrand
    findings: tuple[Finding, ...] = ()


class Brands:
    """Opens brands, each page format of one once."""

    def __init__(self, ws: Workspace, inputs: Inputs) -> None:
        self._ws, self._inputs = ws, inputs
        self._opened: dict[tuple[str, str], Opened] = {}
        self._mapped: dict[str, Mapped] = {}

    def open(self, name: str, page: str) -> Opened:
        """A brand on a page format. Raises InputError for a brand that is not there, or is wrong."""
        if (name, page) not in self._opened:
            self._opened[name, page] = self._open(name, page)
        return self._opened[name, page]

    def opened(self) -> dict[tuple[str, str], Opened]:
        """All that were opened so far: (brand, page) → what came of it; picklable."""
        return dict(self._opened)

    def keep(self, opened: Mapping[tuple[str, str], Opened]) -> None:
        """Take over what another process has opened."""
        self._opened.update(opened)

    def titled(self, title: str, first: str, page: str) -> str:
        """The brand whose theme calls itself so; first is asked first, and is the answer where none does."""
        for name in dict.fromkeys((first, *self._ws.brands())):
            with suppress(InputError):  # a brand that cannot be used is a finding where it is
                if title in pptx.theme_titles(self.open(name, page).prepared):
                    return name
        return first

    def template(self, name: str) -> str:
        """The template file of a brand, as a path in the workspace, or "" for a brand of ours.

        Raises InputError (B518, B075) where there is no such brand, or no telling which file is meant.
        """
        layers = self._inputs.layers(BRAND.format(brand=name))
        named = pptx.template_named(name, layers[-1][1]) if layers else ""
        found = self._ws.presentations(name)
        if layers and not named:
            return ""
        place = Location(layers[-1][0]) if layers else Location(f"templates/{name}")
        if named:
            if named not in found:
                listed = f"in the folder: {', '.join(found)}" if found else "put the file beside _brand.yml"
                raise _unusable(f"there is no {named}", place, listed)
            return f"templates/{name}/{named}"
        if not found:
            raise InputError(
                Finding("B518", Severity.ERROR, f'"{name}" is no brand', None, hint(name, self._ws.brands()), name)
            )
        if len(found) > 1:
            advice = "name one of them as defaults.briefdeck.template in _brand.yml"
            raise _unusable(f"the folder holds {' and '.join(found)}", place, advice)
        return f"templates/{name}/{found[0]}"

    def mapped(self, name: str) -> Mapped | None:
        """How somebody else's template was understood; None for a brand of ours."""
        if name not in self._mapped:
            path = self.template(name)
            if not path:
                return None
            layers = self._inputs.layers(BRAND.format(brand=name))
            shown, data = self._inputs.layers(path)[-1]
            self._mapped[name] = pptx.prepare_template(name, layers[-1][1] if layers else b"", data, shown)
        return self._mapped[name]

    def _open(self, name: str, page: str) -> Opened:
        mapped = self.mapped(name)
        if mapped is None:
            _, data = self._inputs.layers(BRAND.format(brand=name))[-1]
            return Opened(*pptx.prepare(name, data, page))
        place = Location(self.template(name))
        lacks = [*mapped.theme.lacks, *_other_page(mapped.theme, page)]
        hint_ = f"briefdeck brand inspect {name} shows how the template was understood; _brand.yml can say otherwise"
        findings = tuple(Finding("B076", Severity.WARNING, lack, place, hint_, name) for lack in lacks)
        return Opened(mapped.theme, mapped.prepared, findings)


def _other_page(theme: Theme, page: str) -> list[str]:
    """A page format that was asked for and is not the template's."""
    ratio = theme.page.w / theme.page.h
    if page == PAGES[0] or abs(ratio / _RATIOS[page] - 1) < _NEAR:
        return []
    inches = f"{theme.page.w / 914_400:.2f} × {theme.page.h / 914_400:.2f} in"
    return [f"the template's pages are {inches}, not {page} as an audience asks"]


def _unusable(message: str, place: Location, advice: str) -> InputError:
    return InputError(Finding("B075", Severity.ERROR, message, place, advice))
