"""Somebody else's .pptx or .potx as a brand: opened safely, cleaned, its layouts understood, its parts kept as bytes.

Gives the same two things as a brand of our own: a Theme for the planner, a PreparedBrand for the writer.
"""

from briefdeck.formats.pptx.foreign.preparing import prepare_template

__all__ = ["prepare_template"]
