"""A photo cut to a frame: what the frame shows is kept by cropping marks, and nothing is larger than it is shown.

The file that leaves holds pixels alone: no place, no camera, no colour profile (colours are turned into sRGB first).
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.photo import Photo
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame
from briefdeck.pictures.judging import decode, open_image, pillow

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_PER_INCH: Final = 220  # what PowerPoint's own "good for most screens" keeps
QUALITY: Final = 88
WHOLE: Final = 100_000
Crop = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Fitted:
    """data: PNG or JPEG. crop: cut away at left, top, right and bottom, 1/100,000 of the picture."""

    data: bytes
    media_type: str
    crop: Crop


def fitted(photo: Photo, frame: Frame, focus: tuple[int, int] = (50, 50)) -> Fitted:
    """The photo for a frame (EMU): upright, in sRGB, without metadata, at most 220 dpi where it is seen.

    focus: the point that stays as near the middle as the edges allow, percent from left and top.
    """
    return _fitted(photo, frame.w, frame.h, focus)


def cropping(width: int, height: int, across: int, down: int, focus: tuple[int, int]) -> Crop:
    """What a frame of ``across`` by ``down`` does not show of a picture of ``width`` by ``height``."""
    if width * down > across * height:  # too wide: left and right go
        seen = round(WHOLE * across * height / (down * width))
        left = _start(seen, focus[0])
        return left, 0, WHOLE - seen - left, 0
    seen = round(WHOLE * down * width / (across * height))
    top = _start(seen, focus[1])
    return 0, top, 0, WHOLE - seen - top


def _start(seen: int, focus: int) -> int:
    """Where the stretch that is seen begins, for the focus to be in its middle if the edges allow."""
    return min(max(0, WHOLE * focus // 100 - seen // 2), WHOLE - seen)


@lru_cache(maxsize=64)
def _fitted(photo: Photo, across: int, down: int, focus: tuple[int, int]) -> Fitted:
    crop = cropping(photo.width, photo.height, across, down, focus)
    image = _upright(photo)
    wanted = across * DOTS_PER_INCH / EMU_PER_INCH
    seen = photo.width * (WHOLE - crop[0] - crop[2]) / WHOLE
    if seen > wanted:
        share = wanted / seen
        size = (max(1, round(photo.width * share)), max(1, round(photo.height * share)))
        image = image.resize(size, pillow("Image").Resampling.LANCZOS)
    clear = image.mode in ("RGBA", "LA")
    out = io.BytesIO()
    if clear or photo.data.startswith(b"\x89PNG"):
        image.save(out, "PNG", optimize=False, compress_level=9)
        return Fitted(out.getvalue(), "image/png", crop)
    image.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=False)
    return Fitted(out.getvalue(), "image/jpeg", crop)


def _upright(photo: Photo) -> Image:
    """Decoded, turned as its EXIF says, in sRGB, and rid of everything that is no pixel."""
    image = open_image(photo.data)
    decode(image)
    profile = image.info.get("icc_profile")
    image = pillow("ImageOps").exif_transpose(image)
    clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    if profile and image.mode in ("RGB", "CMYK", "L"):
        image = _in_srgb(image, profile)
    image = image.convert("RGBA" if clear else "RGB")
    plain: Image = pillow("Image").new(image.mode, image.size)
    plain.paste(image)  # a new picture carries no metadata
    return plain


def _in_srgb(image: Image, profile: bytes) -> Image:
    """Colours by the picture's own profile; one that cannot be read is passed over, as viewers do."""
    cms = pillow("ImageCms")
    try:
        source = cms.ImageCmsProfile(io.BytesIO(profile))
        turned: Image = cms.profileToProfile(image, source, cms.createProfile("sRGB"), outputMode="RGB")
    except (cms.PyCMSError, OSError, ValueError):
        return image
    return turned
