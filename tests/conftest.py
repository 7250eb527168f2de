"""What tests of the finished product share: the sample built once a session, and ``--accept`` for goldens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sample import GOLDENS, ROOT, SampleBuild


@pytest.fixture(scope="session")
def sample_build(tmp_path_factory: pytest.TempPathFactory) -> SampleBuild:
    """The repository's own workspace, all audiences and languages, built into a folder of the session."""
    from briefdeck.build.result import Choice
    from briefdeck.build.run import run
    from briefdeck.workspace import Workspace

    output = tmp_path_factory.mktemp("sample") / "output"
    result = run(Workspace.open(ROOT), Choice(), output)
    assert result.exit_code == 0, "\n".join(str(finding) for finding in result.findings)

    def products(name: str) -> dict[tuple[str, str], Path]:
        return {(path.parent.parent.name, path.parent.name): path for path in sorted(output.glob(f"*/*/{name}"))}

    return SampleBuild(output, products("deck.pptx"), products("summary.md"), result)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="rewrite goldens with what was made, to be reviewed as a diff"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden(name, text)``: text equals tests/goldens/name; with --accept the file is rewritten instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDENS / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            return
        assert path.is_file(), f"{name} is missing: review what is made, then run pytest --accept"
        assert text == path.read_text(encoding="utf-8"), f"{name} differs: if it is meant, run pytest --accept"

    return compare
