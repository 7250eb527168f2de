"""Pictures: judged before they are decoded, turned, cropped round their focus, reduced, and rid of every trace."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from briefdeck import pictures
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.theme import Frame
from briefdeck.pictures.fitting import WHOLE, cropping

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
FRAME = Frame(0, 0, 4 * EMU_PER_INCH, 3 * EMU_PER_INCH)


def jpeg(width: int, height: int, *, orientation: int = 1, gps: bool = False) -> bytes:
    """Left half red, right half blue, with a camera's traces in it."""
    image = Image.new("RGB", (width, height), (200, 0, 0))
    image.paste((0, 0, 200), (width // 2, 0, width, height))
    exif = image.getexif()
    exif[MAKE] = "A camera"
    exif[ORIENTATION] = orientation
    if gps:
        exif.get_ifd(GPS)[1] = "N"
        exif.get_ifd(GPS)[2] = (29.0, 33.0, 0.0)
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, quality=90)
    return out.getvalue()


def png(width: int, height: int, mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, "PNG")
    return out.getvalue()


def shown(fitted: pictures.Fitted) -> Image.Image:
    """What a viewer sees of it: the picture without what is cropped away."""
    image = Image.open(io.BytesIO(fitted.data)).convert("RGB")
    left, top, right, bottom = (cut / WHOLE for cut in fitted.crop)
    box = (left * image.width, top * image.height, (1 - right) * image.width, (1 - bottom) * image.height)
    return image.crop(tuple(round(edge) for edge in box))


@pytest.mark.parametrize(
    ("width", "height", "focus", "crop"),
    [
        (400, 300, (50, 50), (0, 0, 0, 0)),
        (800, 300, (50, 50), (25_000, 0, 25_000, 0)),
        (800, 300, (0, 50), (0, 0, 50_000, 0)),
        (800, 300, (100, 50), (50_000, 0, 0, 0)),
        (800, 300, (60, 50), (35_000, 0, 15_000, 0)),
        (400, 600, (50, 10), (0, 0, 0, 50_000)),
    ],
)
def test_cropping_keeps_the_focus_as_near_the_middle_as_the_edges_allow(width, height, focus, crop):
    assert cropping(width, height, 4, 3, focus) == crop


@pytest.mark.parametrize(("width", "height"), [(4000, 1000), (1000, 4000), (3000, 2250)])
def test_what_is_seen_has_the_frames_shape_at_220_dpi(width, height):
    fitted = pictures.fitted(pictures.open_photo(jpeg(width, height)), FRAME)
    seen = shown(fitted)
    assert seen.width / seen.height == pytest.approx(4 / 3, rel=0.01)
    assert seen.width == pytest.approx(min(880, seen.width), abs=2)
    assert seen.width <= 882


def test_a_small_picture_is_not_blown_up():
    fitted = pictures.fitted(pictures.open_photo(jpeg(400, 300)), FRAME)
    assert Image.open(io.BytesIO(fitted.data)).size == (400, 300)


def test_a_picture_taken_sideways_stands_upright():
    # given a picture whose camera lay on its side: EXIF 6, to be turned clockwise
    photo = pictures.open_photo(jpeg(800, 400, orientation=6))
    # then its size is that of the upright picture
    assert (photo.width, photo.height) == (400, 800)
    # and what was left is now on top
    image = Image.open(io.BytesIO(pictures.fitted(photo, Frame(0, 0, EMU_PER_INCH, 2 * EMU_PER_INCH)).data)).convert(
        "RGB"
    )
    assert image.height == 2 * image.width
    top, bottom = image.getpixel((image.width // 2, 0)), image.getpixel((image.width // 2, image.height - 1))
    assert top[0] > 150 > top[2]
    assert bottom[2] > 150 > bottom[0]


def test_no_trace_of_place_or_camera_leaves():
    data = jpeg(800, 600, gps=True)
    assert Image.open(io.BytesIO(data)).getexif().get_ifd(GPS)
    fitted = pictures.fitted(pictures.open_photo(data), FRAME)
    left = Image.open(io.BytesIO(fitted.data))
    assert dict(left.getexif()) == {}
    assert "icc_profile" not in left.info
    assert b"Exif" not in fitted.data
    assert b"A camera" not in fitted.data


def test_text_in_a_png_does_not_leave_either():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", "Somebody")
    out = io.BytesIO()
    Image.new("RGB", (200, 150)).save(out, "PNG", pnginfo=info)
    fitted = pictures.fitted(pictures.open_photo(out.getvalue()), FRAME)
    assert fitted.media_type == "image/png"
    assert b"Somebody" not in fitted.data


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "I;16"])
def test_any_mode_of_png_becomes_one_that_office_shows(mode):
    fitted = pictures.fitted(pictures.open_photo(png(200, 150, mode)), FRAME)
    assert Image.open(io.BytesIO(fitted.data)).mode in ("RGB", "RGBA")


def test_a_cmyk_jpeg_becomes_rgb():
    out = io.BytesIO()
    Image.new("CMYK", (200, 150), (0, 255, 255, 0)).save(out, "JPEG")
    fitted = pictures.fitted(pictures.open_photo(out.getvalue()), FRAME)
    assert Image.open(io.BytesIO(fitted.data)).mode == "RGB"


def test_equal_input_gives_equal_bytes():
    one, other = (pictures.fitted(pictures.open_photo(jpeg(900, 500)), FRAME, (30, 30)) for _ in range(2))
    assert one == other


def bomb() -> bytes:
    """A PNG of a few bytes that says it has 60,000 by 60,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def gif() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (100, 100)).save(out, "GIF")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no JPEG and no PNG"),
        (b"<svg onload='alert(1)'/>", "no JPEG and no PNG"),
        (gif(), "no JPEG and no PNG"),
        (jpeg(400, 300)[:1500], "damaged, or the file ends too early"),
        (png(400, 300)[:-40], "damaged, or the file ends too early"),
        (bomb(), "more pixels"),
        (png(9_400, 9_000, "1"), "more than 80 million"),
        (png(8, 8), "8 by 8 pixels"),
    ],
    ids=["empty", "svg", "gif", "cut_jpeg", "cut_png", "bomb", "huge", "tiny"],
)
def test_what_is_no_sound_picture_is_refused(data, why):
    with pytest.raises(pictures.UnusablePicture, match=why) as caught:
        pictures.open_photo(data)
    assert caught.value.hint
