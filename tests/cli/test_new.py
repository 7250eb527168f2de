from click.testing import CliRunner

from briefdeck.cli import program


def new(*arguments):
    return CliRunner().invoke(program, ["new", *map(str, arguments)])


def test_a_workspace_is_made_and_the_next_step_named(tmp_path):
    result = new(tmp_path / "lanhe")
    assert result.exit_code == 0
    assert f"Now: briefdeck build {tmp_path / 'lanhe'}" in result.output
    assert (tmp_path / "lanhe/briefing/briefing.yaml").is_file()
    assert (tmp_path / "lanhe/locales/zh_Hans/LC_MESSAGES/briefing.po").is_file()
    assert (tmp_path / "lanhe/.gitignore").read_text() == "/output/\n"


def test_what_lies_under_every_workspace_is_not_copied(tmp_path):
    new("--sample", tmp_path / "chongqing")
    names = {path.name for path in (tmp_path / "chongqing").rglob("*") if path.is_file()}
    assert {"briefing.yaml", "audiences.yaml", "briefing.po"} <= names
    assert not {"style.toml", "briefdeck.po", "_brand.yml"} & names


def test_an_existing_workspace_is_never_overwritten(tmp_path):
    # given a workspace with a file of its own
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing/briefing.yaml").write_text("mine")
    # when
    result = new(tmp_path)
    # then nothing is added beside it either
    assert result.exit_code == 2
    assert "B508" in result.stderr
    assert (tmp_path / "briefing/briefing.yaml").read_text() == "mine"
    assert not (tmp_path / "briefing/audiences.yaml").exists()


def test_a_gitignore_of_ones_own_stays(tmp_path):
    (tmp_path / ".gitignore").write_text("mine")
    assert new(tmp_path).exit_code == 0
    assert (tmp_path / ".gitignore").read_text() == "mine"
