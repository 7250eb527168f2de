"""``briefdeck brand``: how a template was understood."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdeck.cli import options

if TYPE_CHECKING:
    from briefdeck.formats.pptx.foreign.mapping import Mapped

EPILOG = """\b
Examples:
  briefdeck brand inspect office.potx                    a file, before it becomes a brand
  briefdeck brand inspect office                         templates/office, with its _brand.yml
  briefdeck brand inspect office.potx --pictures proof   and a picture of each layout (LibreOffice)
"""

_SHOWN_LAYOUTS = 40


@click.group(name="brand", epilog=EPILOG, short_help="See how a .pptx or .potx is used as a brand.")
def command() -> None:
    """Brands that are somebody else's templates."""


@command.command(name="inspect", epilog=EPILOG, short_help="Print which layout plays which role, and what is lacking.")
@click.argument("template", metavar="FILE|BRAND")
@options.workspace_option
@click.option("--pictures", type=click.Path(path_type=Path, file_okay=False), help="Draw each layout into this folder.")
@options.findings_format
def inspect(template: str, workspace: Path, pictures: Path | None, shape: str) -> None:
    """Say how FILE (.pptx, .potx) or BRAND (a folder of templates/) was understood.

    What is wrong here is put right in the brand's _brand.yml, under defaults.briefdeck: layouts, body, colors, fonts.
    """
    from briefdeck.formats.pptx.foreign.report import report

    mapped = _mapped(template, workspace)
    data = report(mapped)
    drawn = _drawn(mapped, pictures) if pictures is not None else []
    if shape == "json":
        click.echo(json.dumps(data | {"pictures": drawn}, ensure_ascii=False, indent=2))
        return
    for line in _lines(data):
        click.echo(line)
    if drawn:
        click.echo(f"\n{len(drawn)} pictures in {pictures}")


def _mapped(template: str, workspace: Path) -> Mapped:
    from briefdeck.build.brands import Brands
    from briefdeck.build.inputs import Inputs
    from briefdeck.formats import pptx
    from briefdeck.workspace import Workspace

    path = Path(template)
    if path.is_file():
        return pptx.prepare_template(path.stem, b"", path.read_bytes(), path.name)
    if path.suffix or len(path.parts) > 1:
        raise click.BadParameter(f"there is no file {template}", param_hint="FILE|BRAND")
    ws = Workspace.open(workspace)
    mapped = Brands(ws, Inputs(ws)).mapped(template)
    if mapped is None:
        raise click.BadParameter(f"{template} is a brand of its own, without a template", param_hint="FILE|BRAND")
    return mapped


def _drawn(mapped: Mapped, folder: Path) -> list[str]:
    """One PNG a layout, named by its number."""
    import tempfile

    from briefdeck.formats.pptx.foreign.proof import proof_deck
    from briefdeck.preview.render import render

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="briefdeck-brand-") as scratch:
        deck = Path(scratch, "proof.pptx")
        deck.write_bytes(proof_deck(mapped))
        drawn = render(deck, folder, 960)
    names = []
    for number, picture in enumerate(drawn, 1):
        target = folder / f"layout-{number:03}.png"
        picture.replace(target)
        names.append(str(target))
    return names


def _lines(data: Mapping[str, Any]) -> Iterator[str]:
    page = data["page"]
    size = f"{page['width']} × {page['height']} in"
    yield f"{data['brand']}: {size}, {data['masters']} masters, {data['layouts']} layouts"
    yield ""
    yield "role       layout"
    for role in data["roles"]:
        yield f"{role['role']:<10} {role['number']}. {role['layout']} (by {role['found']})"
        ground = role["ground"]
        yield f"{'':<10} ground {ground}" + (f", body {_inches(role['body'])}" if role["body"] else "")
        yield f"{'':<10} {', '.join(_slot(slot) for slot in role['slots'])}"
    yield ""
    yield "color           value   theme colour                      contrast"
    for color in data["colors"]:
        contrast = f"{color['contrast']:.1f}:1 on {color['on']}" if color["role"] != "ground" else ""
        yield f"{color['role']:<15} #{color['value']} {color['theme']:<33} {contrast}".rstrip()
    yield ""
    for script, (heading, body) in data["fonts"].items():
        yield f"{script}: {heading} for headings, {body} for text"
    sizes = data["sizes"]
    yield f"titles {sizes['title']:g} pt, text {sizes['body']:g} pt, notes {sizes['note']:g} pt"
    yield ""
    yield "layouts of the template:"
    for layout in data["template"][:_SHOWN_LAYOUTS]:
        kind = f" ({layout['type']})" if layout["type"] else ""
        spots = ", ".join(layout["placeholders"]) or "no placeholders"
        yield f"{layout['number']:>4}. {layout['name']}{kind}: {spots}"
    if len(data["template"]) > _SHOWN_LAYOUTS:
        yield f"      … and {len(data['template']) - _SHOWN_LAYOUTS} more (--format json lists all)"
    for head, key in (("what was done:", "notes"), ("what it cannot carry:", "lacks")):
        if data[key]:
            yield ""
            yield head
            yield from (f"  {line}" for line in data[key])


def _slot(slot: Mapping[str, Any]) -> str:
    return f"{slot['role']} → {slot['placeholder']}" if slot["placeholder"] else f"{slot['role']} → text box"


def _inches(frame: Mapping[str, float]) -> str:
    return f"{frame['x']}, {frame['y']}, {frame['width']} × {frame['height']} in"
