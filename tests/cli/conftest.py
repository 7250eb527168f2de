import pytest
from click.testing import CliRunner

from briefdeck.cli import program


@pytest.fixture
def briefdeck():
    """Runs the program in this process; standard output and error are kept apart."""

    def run(*arguments):
        return CliRunner().invoke(program, [str(argument) for argument in arguments], prog_name="briefdeck")

    return run


@pytest.fixture
def workspace(briefdeck, tmp_path, monkeypatch):
    """The small workspace, and the current folder in it."""
    assert briefdeck("new", tmp_path / "lanhe").exit_code == 0
    monkeypatch.chdir(tmp_path / "lanhe")
    return tmp_path / "lanhe"
