"""PPTX → PDF → one PNG a slide, by LibreOffice and poppler, with the recipient's fonts stood in for.

LibreOffice returns 0 when it could not load a file, and a second process on one profile fails silently: so every
call has a profile of its own, and what came out is compared with what went in.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NoReturn
from xml.etree.ElementTree import ParseError

from briefdeck.model.finding import CheckFailed, Finding, InputError, Location, Severity
from briefdeck.preview.paint import slide_parts

FONTS_CONF = Path(__file__).with_name("fonts.conf")
SECONDS, SECONDS_A_DECK = 180, 20  # what a call may take

# Macros never run, and linked pictures are never fetched: a deck is drawn from what it holds.
_REGISTRY = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def find_soffice() -> str | None:
    """Path of LibreOffice's command, or None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def slide_count(deck: Path) -> int:
    """Slides that presentation.xml lists. Raises InputError (B510) for a file that is no PPTX."""
    try:
        with zipfile.ZipFile(deck) as package:
            xml = package.read("ppt/presentation.xml")
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        _fail(InputError, "B510", deck, f"cannot be read as a PPTX: {error}")
    return len(re.findall(rb"<p:sldId\s", xml))


def _shown(deck: Path) -> int:
    """Slides that are not hidden: those that become pages."""
    with zipfile.ZipFile(deck) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.startswith("ppt/")}
    try:
        return len(slide_parts(parts))
    except (KeyError, ParseError):
        return slide_count(deck)


def to_pdf(decks: Sequence[Path], folder: Path) -> list[Path]:
    """Convert decks in one LibreOffice call to ``folder/0001.pdf`` …, in the order given.

    Raises InputError (B511) without LibreOffice or poppler, CheckFailed (B512) for a deck that did not come out
    and (B513) for one with another number of pages than slides.
    """
    soffice = find_soffice()
    if soffice is None:
        _fail(InputError, "B511", None, "LibreOffice is not installed", "apt-get install libreoffice-impress")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="briefdeck-preview-") as scratch:
        profile = Path(scratch, "profile", "user")
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_REGISTRY, encoding="utf-8")
        staged = [Path(scratch, f"{number:04}.pptx") for number in range(1, len(decks) + 1)]
        for deck, copy in zip(decks, staged, strict=True):
            shutil.copyfile(deck, copy)
        _run(
            [
                *_without_network(),
                *(soffice, f"-env:UserInstallation={profile.parent.as_uri()}", "--headless", "--norestore"),
                *("--convert-to", "pdf:impress_pdf_Export", "--outdir", str(folder), *map(str, staged)),
            ],
            SECONDS + SECONDS_A_DECK * len(decks),
        )
    pdfs = [folder / f"{copy.stem}.pdf" for copy in staged]
    for deck, pdf in zip(decks, pdfs, strict=True):
        _verify(deck, pdf)
    return pdfs


@cache
def _without_network() -> tuple[str, ...]:
    """What goes before a command so that it runs in a network of its own with nothing in it; () where that fails.

    A deck may name pictures and links anywhere, and LibreOffice would fetch them. It is told not to
    (``BlockUntrustedRefererLinks``), and where Linux lets us, it cannot. Root needs no user namespace.
    """
    unshare = shutil.which("unshare")
    for options in (("-n",), ("-rn",)):
        if (
            unshare is not None
            and subprocess.run([unshare, *options, "true"], capture_output=True, check=False).returncode == 0
        ):
            return (unshare, *options)
    return ()


def render(deck: Path, folder: Path, width: int = 1280) -> list[Path]:
    """Draw every slide of deck as ``folder/slide-01.png`` …, width in pixels. Raises as to_pdf."""
    return render_all([deck], [folder], width)[0]


def render_all(decks: Sequence[Path], folders: Sequence[Path], width: int = 1280) -> list[list[Path]]:
    """As render, several decks in one LibreOffice call: its start costs more than a deck."""
    if not decks:
        return []
    with tempfile.TemporaryDirectory(prefix="briefdeck-preview-") as scratch:
        pdfs = to_pdf(decks, Path(scratch))
        return [rasterise(pdf, folder, width) for pdf, folder in zip(pdfs, folders, strict=True)]


def rasterise(pdf: Path, folder: Path, width: int, kind: str = "png") -> list[Path]:
    """One picture a page, ``folder/slide-01.png`` …, width in pixels. Raises InputError (B511) without poppler.

    kind: ``ppm`` for pictures that are read at once: pressing one as a PNG takes five times as long as drawing it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"slide-*.{kind}"):
        old.unlink()
    scale = ("-scale-to-x", str(width), "-scale-to-y", "-1")
    _run([_poppler("pdftoppm"), *(("-png",) if kind == "png" else ()), *scale, str(pdf), str(folder / "slide")])
    pages = sorted(folder.glob(f"slide-*.{kind}"))
    # pdftoppm pads numbers to the width of the last one; two digits at least keep names the same in every deck.
    return [page.rename(folder / f"slide-{number:02}.{kind}") for number, page in enumerate(pages, start=1)]


def _verify(deck: Path, pdf: Path) -> None:
    if not pdf.is_file():
        _fail(CheckFailed, "B512", deck, "LibreOffice could not open this deck")
    info = _run([_poppler("pdfinfo"), str(pdf)])
    match = re.search(r"^Pages:\s+(\d+)", info, re.MULTILINE)
    pages, slides = int(match[1]) if match else 0, _shown(deck)
    if pages != slides:
        _fail(CheckFailed, "B513", deck, f"LibreOffice made {pages} pages of {slides} slides")


def _poppler(command: str) -> str:
    path = shutil.which(command)
    if path is None:
        _fail(InputError, "B511", None, f"{command} is not installed", "apt-get install poppler-utils")
    return path


def _run(command: list[str], seconds: int = SECONDS) -> str:
    """Standard output of command. A hung or failing program shows in what it did not write, checked afterwards."""
    environment = os.environ | {"FONTCONFIG_FILE": str(FONTS_CONF), "SAL_USE_VCLPLUGIN": "svp"}
    try:
        done = subprocess.run(  # a list, no shell
            command, env=environment, capture_output=True, text=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        _fail(CheckFailed, "B512", None, f"{Path(command[0]).name} did not finish in {seconds} seconds")
    return done.stdout


def _fail(kind: type[InputError | CheckFailed], code: str, deck: Path | None, message: str, hint: str = "") -> NoReturn:
    location = Location(deck.as_posix()) if deck else None
    raise kind(Finding(code, Severity.ERROR, message, location, hint))
