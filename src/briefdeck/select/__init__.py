"""Select: Briefing × Audience → Selection, with a reason for every omission."""

from briefdeck.select.choosing import select
from briefdeck.select.uses import shown

__all__ = ["select", "shown"]
