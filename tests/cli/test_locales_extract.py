"""``briefdeck locales extract``: the template that translation tools begin a language with."""

import shutil
import subprocess
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner

from briefdeck.cli import program

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def workspace(tmp_path):
    for name in ("briefing", "locales", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(program, list(map(str, arguments)))


def test_the_template_holds_every_unit_untranslated(workspace):
    # when
    result = run("locales", "extract", workspace)
    # then
    assert result.exit_code == 0, result.output
    with (workspace / "locales/briefing.pot").open("rb") as file:
        catalog = read_po(file)
    units = [message for message in catalog if message.id]
    assert f"briefing.pot: {len(units)} units" in result.output
    assert {message.context for message in units} >= {"briefing.title", "fact.deals.label", "noun.drugs"}
    assert not any(any(each) if isinstance(each := message.string, tuple) else each for message in units)
    assert not any(any(map(str.isdigit, str(each.id))) for each in units if each.context.startswith("market."))


def test_gettext_begins_a_language_with_it(workspace):
    if shutil.which("msginit") is None:
        pytest.skip("no gettext")
    run("locales", "extract", workspace)
    target = workspace / "locales/de/LC_MESSAGES/begun.po"
    template = workspace / "locales/briefing.pot"
    command = ["msginit", "--no-translator", "-l", "de", "-i", str(template), "-o", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    with target.open("rb") as file:
        assert len([message for message in read_po(file, locale="de") if message.id]) > 100


def test_a_folder_that_is_no_workspace_is_said(tmp_path):
    result = run("locales", "extract", tmp_path)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
