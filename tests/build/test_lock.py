import subprocess
import sys

import pytest

from briefdeck.build.lock import Locked, locked

HOLD = """
import sys
from pathlib import Path
from briefdeck.build.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_build_is_told_who_holds_the_lock(tmp_path, holder):
    # when
    with pytest.raises(Locked) as caught, locked(tmp_path / "lock"):
        pytest.fail("two builds at once")
    # then
    assert caught.value.exit_code == 75
    assert str(holder.pid) in caught.value.findings[0].message


def test_a_killed_build_holds_nothing(tmp_path, holder):
    # given
    holder.kill()
    holder.wait()
    # when, then
    with locked(tmp_path / "lock"):
        pass


def test_the_lock_is_free_again_after_a_build(tmp_path):
    for _ in range(2):
        with locked(tmp_path / "lock"):
            assert (tmp_path / "lock").read_text().startswith("#process")
