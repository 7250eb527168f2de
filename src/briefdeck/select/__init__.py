"""Select: Briefing × Audience → Selection, with a reason for every omission."""

from briefdeck.select.choosing import select

__all__ = ["select"]
