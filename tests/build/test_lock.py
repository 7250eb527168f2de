import subprocess
import sys

import pytest

from briefdeck.build.lock import Locked, locked
from briefdeck.model.finding import BriefdeckError

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


def test_a_link_is_never_locked(tmp_path):
    # given somebody's file behind the lock's name
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "lock").symlink_to(tmp_path / "precious")
    # when
    with pytest.raises(BriefdeckError) as caught, locked(tmp_path / "lock"):
        pytest.fail("locked through a link")
    # then
    assert caught.value.findings[0].code == "B503"
    assert (tmp_path / "precious").read_text() == "mine"


def test_where_no_lock_can_be_made_is_a_finding(tmp_path):
    (tmp_path / "output").write_text("a file")
    with pytest.raises(BriefdeckError) as caught, locked(tmp_path / "output/.briefdeck/lock"):
        pytest.fail("locked in a file")
    assert (caught.value.findings[0].code, caught.value.exit_code) == ("B503", 2)


def test_a_fault_of_the_build_is_not_taken_for_one_of_the_lock(tmp_path):
    with pytest.raises(FileNotFoundError), locked(tmp_path / "lock"):
        (tmp_path / "nothing").read_bytes()
