"""What README and docs/ promise: commands run as shown, tables say what the program says."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from briefdeck import check
from briefdeck.cli.group import COMMANDS
from briefdeck.plan.slides import BUILT_IN, KINDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHECKS = ROOT / "docs/checks.md"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def section(heading):
    """The text under a second-level heading of README."""
    return re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)[1]


def page(name):
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def rows(text):
    """Cells of the tables in a text, without their heads."""
    lines = [line for line in text.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def steps():
    """(command, expected lines of output) of every console block, in order."""
    found = []
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def matches(expected, output):
    """Whether output is what is shown, … standing for any text."""
    pattern = "\n".join(".*" if line == "…" else re.escape(line).replace("…", "[^\n]*") for line in expected)
    return re.search(pattern, output, re.DOTALL) is not None


@pytest.mark.slow
def test_the_tutorial_runs_as_shown(tmp_path):
    # given an empty folder
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "120",
    }
    folder = tmp_path
    assert len(steps()) >= 6
    for command, expected in steps():
        # when
        if command.startswith("cd "):
            folder = folder / command[3:]
            continue
        done = subprocess.run(command.split(), cwd=folder, env=environment, capture_output=True, text=True, check=False)
        # then
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        assert matches(expected, done.stderr + done.stdout), f"{command}\n{done.stdout}{done.stderr}"
    assert (tmp_path / "lanhe/output/investors/zh_Hans/deck.pptx").is_file()


def test_the_facts_shown_in_readme_are_the_starters():
    # given what README quotes of the starter's briefing
    starter = (ROOT / "src/briefdeck/cli/starter/briefing/briefing.yaml").read_text(encoding="utf-8")
    quoted = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    # then it stands there word by word
    assert quoted
    assert [block for block in quoted if block not in starter] == []


def test_every_command_is_in_the_table():
    assert {re.match(r"`briefdeck (\w+)", row[0])[1] for row in rows(section("Commands"))} == set(COMMANDS)


def test_every_slide_kind_is_in_the_table():
    named = {name for row in rows(page("slide-kinds.md")) for name in re.findall(r"`(\w+)`", row[0])}
    assert named == KINDS.keys() | BUILT_IN.keys()


def test_every_check_is_in_the_table_with_its_title(request):
    # given the titles of all manual pages
    titles = {code: title(check.explain(code)) for code in check.codes()}
    if request.config.getoption("--accept"):
        table = "\n".join(
            ["| code | finding |", "|---|---|", *(f"| `{code}` | {line} |" for code, line in titles.items())]
        )
        text = re.sub(r"\| code \| finding \|\n(\|.*\n)*", lambda _: f"{table}\n", page("checks.md"))
        CHECKS.write_text(text, encoding="utf-8")
        return
    # then the page lists them
    assert {row[0].strip("`"): row[1] for row in rows(page("checks.md"))} == titles


def title(manual):
    """The first line of a manual page after its code."""
    return next(line for line in manual.splitlines()[1:] if line)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_every_dependency_says_why_it_is_there():
    # given what pyproject asks for at run time
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["exchange"]]
    for extra in ("cluster", "hant", "preview"):
        wanted += project["optional-dependencies"][extra]
    names = {re.match(r"[\w.-]+", requirement)[0] for requirement in wanted}
    # then CONTRIBUTING gives each a line
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text[text.index("## Why each dependency") :]
    assert set(re.findall(r"^\| ([\w.-]+)(?: \(extra `\w+`\))? \| [^-]", table, re.MULTILINE)) - {"package"} == names


def test_every_slide_kind_says_what_it_reads():
    reads = {row[0].strip("`"): row[2] for row in rows(page("slide-kinds.md"))}
    for kind, each in KINDS.items():
        names = (*each.needs.lists, *each.needs.parts, *each.needs.may)
        assert [name for name in names if f"`{name}`" not in reads[kind]] == [], kind
        assert ("chart" in reads[kind]) == each.needs.chart
