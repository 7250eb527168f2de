"""Photos: the pictures of a workspace as they were found, not yet cut to any frame."""

from __future__ import annotations

from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Photo:
    """data: the file's bytes, checked to be a sound JPEG or PNG. width, height: pixels, upright.

    digest: SHA-256 of data in hex.
    """

    data: bytes
    width: int
    height: int
    digest: str
