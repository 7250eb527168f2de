"""The nouns of the house: frozen dataclasses over the standard library, and nothing else.

Every stage takes and returns these. Nothing here reads a file, knows a clock or imports another room.
"""
