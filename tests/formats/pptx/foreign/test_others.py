"""Templates of others, where they are at hand: LibreOffice's own, those that packages ship, a folder of your own.

``BRIEFDECK_TEMPLATES=folder pytest tests/formats/pptx/foreign/test_others.py`` builds the sample on every .pptx and
.potx below the folder and holds the result against the validators: what the template itself has wrong is not counted.
"""

import importlib.util
import io
import os
import re
import shutil
import subprocess
from pathlib import Path

import pptx
import pytest
from openxml_audit import validate_pptx

from briefdeck.model.finding import InputError, Severity
from briefdeck.preview.render import find_soffice
from formats.pptx import sdk
from formats.pptx.foreign.building import ROOT, built, mapped

PACKAGES = ("pptagent", "slidedeckai", "deckbuilder", "md2star", "md_exporter")
OPEN_DOCUMENTS = sorted(Path("/usr/lib/libreoffice/share/template").glob("*/presnt/*.otp"))


def shipped() -> list[Path]:
    """python-pptx's default, and templates of packages that happen to be installed."""
    found = [Path(pptx.__file__).parent / "templates/default.pptx"]
    for name in PACKAGES:
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.origin:
            found += sorted(Path(spec.origin).parent.rglob("*.pptx"))
    folder = os.environ.get("BRIEFDECK_TEMPLATES")
    if folder:
        found += sorted(file for file in Path(folder).rglob("*") if file.suffix.lower() in {".pptx", ".potx", ".ppsx"})
    return found


def stands(file: Path, locale: str, scratch: Path) -> None:
    """The sample on a template: no error of ours, no defect that the template has not, its own layouts everywhere."""
    template = file.read_bytes()
    try:
        found = mapped(template)
    except InputError as failure:
        (finding,) = failure.findings
        assert "no layout" in finding.message, f"{file.name}: {finding}"
        return
    result, deck, findings = built(found, locale, root=ROOT, audience="investors")
    errors = [str(finding) for finding in findings if finding.severity is Severity.ERROR]
    assert not errors, f"{file.name}: {errors[:5]}"
    opened = pptx.Presentation(io.BytesIO(result.data))
    own = {page.name for page in found.contents.pages}
    assert {slide.slide_layout.name for slide in opened.slides} <= own
    assert len(opened.slides) == len(deck.slides)
    assert not new_defects(result.data, template, scratch), file.name


def new_defects(data: bytes, template: bytes, scratch: Path) -> set[str]:
    """What a validator has against a deck and not against its template."""
    if sdk.binary() is not None:
        return kinds(sdk.errors(data)) - kinds(sdk.errors(template))
    texts = []
    for name, content in (("deck.pptx", data), ("template.pptx", template)):
        path = scratch / name
        path.write_bytes(content)
        texts.append(kinds([str(error.description) for error in validate_pptx(str(path)).errors]))
    return texts[0] - texts[1]


def kinds(errors: list[str]) -> set[str]:
    return {re.sub(r"\d+", "#", error.split(": ", 1)[-1]) for error in errors}


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
@pytest.mark.parametrize("file", shipped(), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_the_sample_stands_on_templates_of_others(file, locale, tmp_path):
    stands(file, locale, tmp_path)


@pytest.fixture(scope="session")
def converted(tmp_path_factory):
    """LibreOffice's own templates as PPTX, converted in one call."""
    soffice = find_soffice()
    if soffice is None or not OPEN_DOCUMENTS:
        pytest.skip("LibreOffice, or its templates, are not installed")
    folder = tmp_path_factory.mktemp("libreoffice")
    subprocess.run(
        [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pptx",
         "--outdir", str(folder), *map(str, OPEN_DOCUMENTS)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    shutil.rmtree(folder / "profile")
    return folder


@pytest.mark.render
@pytest.mark.thorough
@pytest.mark.parametrize("name", [file.stem for file in OPEN_DOCUMENTS])
def test_the_sample_stands_on_templates_of_libreoffice(name, converted, tmp_path):
    stands(converted / f"{name}.pptx", "en", tmp_path)
