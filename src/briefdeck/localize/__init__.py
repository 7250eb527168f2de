"""Languages: translation units and their states, PO files, and a Selection said as an Edition.

What a deck needs stands here; checking, reviewing, counting and updating catalogs are modules of their own.
"""

from briefdeck.localize.catalog import Catalog, no_catalog, read_catalog
from briefdeck.localize.edition import localize
from briefdeck.localize.language import (
    Language,
    language,
    noun_lookup,
    noun_templates,
    open_language,
    read_language,
)
from briefdeck.localize.program_words import program_units
from briefdeck.localize.pseudo import BASES as PSEUDO_LOCALES
from briefdeck.localize.pseudo import is_pseudo
from briefdeck.localize.units import units, units_shown
from briefdeck.localize.words import read_words

__all__ = [
    "PSEUDO_LOCALES",
    "Catalog",
    "Language",
    "is_pseudo",
    "language",
    "localize",
    "no_catalog",
    "noun_lookup",
    "noun_templates",
    "open_language",
    "program_units",
    "read_catalog",
    "read_language",
    "read_words",
    "units",
    "units_shown",
]
