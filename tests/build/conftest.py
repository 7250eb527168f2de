import shutil
from pathlib import Path

import pytest

STARTER = Path(__file__).parents[2] / "src/briefdeck/cli/starter"


@pytest.fixture
def workspace(tmp_path):
    """A copy of the small workspace: two audiences in two languages."""
    return Path(shutil.copytree(STARTER, tmp_path / "lanhe"))
