"""briefdeck: one structured briefing becomes a deck and a summary for every audience and language."""

__version__ = "0.1.0"
