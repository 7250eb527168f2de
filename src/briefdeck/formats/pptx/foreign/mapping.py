"""A template as it was understood: what plays which role, how that was found, and what is lacking."""

from __future__ import annotations

from collections.abc import Mapping

from briefdeck.formats.pptx.foreign.choosing import Choice
from briefdeck.formats.pptx.foreign.faces import Faces
from briefdeck.formats.pptx.foreign.reading import Contents
from briefdeck.formats.pptx.package import PreparedBrand
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Theme


@dataclass(frozen=True, slots=True)
class Mapped:
    """theme and prepared are what a build takes; the rest is for people who want to know why.

    notes: what was done to the template, and is no loss.
    """

    theme: Theme
    prepared: PreparedBrand
    contents: Contents
    choices: Mapping[str, Choice]
    faces: Faces
    notes: tuple[str, ...] = ()
