"""Is this file a picture that can be shown? Nothing is decoded before its size is known."""

from __future__ import annotations

import hashlib
import io
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from briefdeck.model.photo import Photo

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES: Final = 40_000_000
MOST_PIXELS: Final = 80_000_000
LEAST_SIDE: Final = 64  # pixels; anything smaller is a broken export, not a picture
FORMATS: Final = ("JPEG", "PNG")
UPRIGHT_SIDEWAYS: Final = frozenset({5, 6, 7, 8})  # EXIF orientations that exchange width and height
_ORIENTATION: Final = 0x0112


class UnusablePicture(ValueError):
    """why, hint: for the finding."""

    def __init__(self, why: str, hint: str) -> None:
        super().__init__(why)
        self.why = why
        self.hint = hint


class PictureLibraryMissing(RuntimeError):
    """Pillow is not installed."""


def pillow(name: str) -> Any:
    """A module of Pillow. Raises PictureLibraryMissing."""
    try:
        return import_module(f"PIL.{name}")
    except ImportError as error:
        raise PictureLibraryMissing(str(error)) from error


def open_image(data: bytes) -> Image:
    """The picture, its header read and not yet decoded. Raises UnusablePicture, PictureLibraryMissing."""
    images = pillow("Image")
    if len(data) > MOST_BYTES:
        raise UnusablePicture(f"the file has more than {MOST_BYTES // 1_000_000} MB", "export it smaller")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", images.DecompressionBombWarning)
            image: Image = images.open(io.BytesIO(data), formats=FORMATS)
    except (images.DecompressionBombError, images.DecompressionBombWarning) as error:
        raise UnusablePicture("the picture unpacks to more pixels than are read here", "export it smaller") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise UnusablePicture("the file is no JPEG and no PNG", "export it as one of them") from error
    if image.width * image.height > MOST_PIXELS:
        raise UnusablePicture(
            f"the picture has {image.width} by {image.height} pixels, more than {MOST_PIXELS // 1_000_000} million",
            "export it smaller",
        )
    if min(image.size) < LEAST_SIDE:
        raise UnusablePicture(
            f"the picture has {image.width} by {image.height} pixels", f"at least {LEAST_SIDE} a side are needed"
        )
    return image


def decode(image: Image) -> None:
    """Decode it in place. Raises UnusablePicture for a file that ends too early or is damaged inside."""
    try:
        image.load()
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise UnusablePicture("the picture is damaged, or the file ends too early", "export it again") from error


def open_photo(data: bytes) -> Photo:
    """The picture with its size as a viewer sees it. Raises UnusablePicture, PictureLibraryMissing."""
    image = open_image(data)
    decode(image)
    width, height = image.size
    if image.getexif().get(_ORIENTATION) in UPRIGHT_SIDEWAYS:
        width, height = height, width
    return Photo(data, width, height, hashlib.sha256(data).hexdigest())
