"""Languages: translation units and their states, PO files, and a Selection said as an Edition."""

from briefdeck.localize.catalog import Catalog, no_catalog, read_catalog
from briefdeck.localize.check_units import check_units, may_hold_digits
from briefdeck.localize.coverage import Coverage, coverage
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
from briefdeck.localize.review import Review, review
from briefdeck.localize.units import units, units_shown
from briefdeck.localize.update_po import update_po
from briefdeck.localize.words import read_words

__all__ = [
    "PSEUDO_LOCALES",
    "Catalog",
    "Coverage",
    "Language",
    "Review",
    "check_units",
    "coverage",
    "is_pseudo",
    "language",
    "localize",
    "may_hold_digits",
    "no_catalog",
    "noun_lookup",
    "noun_templates",
    "open_language",
    "program_units",
    "read_catalog",
    "read_language",
    "read_words",
    "review",
    "units",
    "units_shown",
    "update_po",
]
