"""All slides of a deck on one picture, numbered, to be looked at side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

GUTTER = 16
CAPTION = 18
GROUND = (88, 92, 98)
INK = (236, 238, 240)


def contact_sheet(pictures: Sequence[Path], sheet: Path, columns: int = 4, width: int = 480) -> None:
    """Lay pictures out in rows of columns, each width pixels wide, and write them to sheet as PNG.

    Raises ValueError without pictures.
    """
    if not pictures:
        raise ValueError("a contact sheet needs at least one picture")
    tiles = []
    for picture in pictures:
        with Image.open(picture) as image:
            tiles.append(image.convert("RGB").resize((width, round(image.height * width / image.width))))
    columns = min(columns, len(tiles))
    height = max(tile.height for tile in tiles) + CAPTION
    rows = -(-len(tiles) // columns)
    size = (columns * (width + GUTTER) + GUTTER, rows * (height + GUTTER) + GUTTER)
    canvas = Image.new("RGB", size, GROUND)
    pen = ImageDraw.Draw(canvas)
    for index, tile in enumerate(tiles):
        left = GUTTER + index % columns * (width + GUTTER)
        top = GUTTER + index // columns * (height + GUTTER)
        pen.text((left, top), str(index + 1), fill=INK)
        canvas.paste(tile, (left, top + CAPTION))
    sheet.parent.mkdir(parents=True, exist_ok=True)
    canvas.save(sheet, optimize=True)
