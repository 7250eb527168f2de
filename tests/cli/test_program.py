import subprocess
import sys

import pytest
from click.testing import CliRunner

from briefdeck import __version__
from briefdeck.cli import program
from briefdeck.cli.group import COMMANDS
from briefdeck.cli.short_helps import SHORT_HELPS


def run(*arguments):
    return CliRunner().invoke(program, [str(argument) for argument in arguments], prog_name="briefdeck")


def test_version():
    assert run("--version").output == f"briefdeck {__version__}\n"


def test_help_lists_every_command_and_the_exit_codes():
    result = run("--help")
    assert result.exit_code == 0
    for command in COMMANDS:
        assert f"\n  {command} " in result.output
    assert "75 another build" in result.output


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_says_what_the_command_says_of_itself(command):
    assert program.get_command(None, command).get_short_help_str(limit=99) == SHORT_HELPS[command]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_commands_help_has_examples(command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.output


def test_a_misspelt_command_is_met_with_what_was_meant():
    result = run("biuld")
    assert result.exit_code == 2
    assert "did you mean 'build'?" in result.output


def test_a_day_that_is_none_is_a_usage_error():
    assert run("build", "--date", "15.1.2026").exit_code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_call_the_program(shell):
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_BRIEFDECK_COMPLETE" in result.stdout


def test_completion_knows_the_commands():
    environment = {"_BRIEFDECK_COMPLETE": "bash_complete", "COMP_WORDS": "briefdeck ch", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "briefdeck"], env=environment, capture_output=True, text=True, check=True
    )
    assert "check" in done.stdout


def test_help_loads_no_heavy_library():
    # given what reads PPTX, PO files and templates
    heavy = ["pptx", "babel", "jinja2", "lxml", "jsonschema", "rich", "yaml", "PIL", "dataclasses", "briefdeck.model"]
    code = (
        "import sys\nfrom briefdeck.cli import program\n"
        "program.main(['--help'], prog_name='briefdeck', standalone_mode=False)\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    # when the help is shown
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    # then
    assert done.stdout.endswith("[]\n")
