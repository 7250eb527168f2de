import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefdeck.build.result import Choice
from briefdeck.build.run import run
from briefdeck.cli import program
from briefdeck.workspace import Workspace

STARTER = Path(__file__).parents[2] / "src/briefdeck/cli/starter"
DECK = "city_partners/en/deck.pptx"


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    root = Path(shutil.copytree(STARTER, tmp_path_factory.mktemp("once") / "lanhe"))
    run(Workspace.open(root), Choice(audiences=("city_partners",), locales=("en",)), root / "output")
    return root


@pytest.fixture
def built(once, tmp_path):
    return Path(shutil.copytree(once, tmp_path / "lanhe"))


def verify(*arguments):
    return CliRunner().invoke(program, ["verify", *map(str, arguments)])


def codes(path):
    return [finding["code"] for finding in json.loads(verify(path, "--format", "json").stdout)["findings"]]


def test_what_was_built_is_as_it_was_built(built):
    for path in (built, built / "output"):
        result = verify(path)
        assert (result.exit_code, result.output) == (0, f"2 files in {built / 'output'}: all as built\n")


def test_a_folder_is_verified_where_it_was_copied_to(built, tmp_path):
    shutil.copytree(built / "output", tmp_path / "handouts")
    assert verify(tmp_path / "handouts").exit_code == 0


def test_one_bit_is_seen(built):
    deck = built / "output" / DECK
    data = bytearray(deck.read_bytes())
    data[-1] ^= 1
    deck.write_bytes(data)
    assert verify(built).exit_code == 1
    assert codes(built) == ["B532"]


def test_what_is_missing_and_what_is_foreign_is_listed(built):
    (built / "output" / DECK).unlink()
    (built / "output/city_partners/en/deck (2).pptx").write_bytes(b"")
    (built / "output/city_partners/en/~$deck.pptx").write_bytes(b"")  # PowerPoint has it open
    (built / "output/.DS_Store").write_bytes(b"")
    assert codes(built) == ["B533", "B531"]


def test_where_nothing_was_built_is_nothing_to_verify(tmp_path):
    result = verify(tmp_path)
    assert result.exit_code == 2
    assert "nothing was built" in result.output


def test_a_broken_manifest_verifies_nothing(built):
    (built / "output/.briefdeck/manifest.json").write_text("{")
    result = verify(built)
    assert result.exit_code == 2
    assert "B507" in result.output
