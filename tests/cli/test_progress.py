import os
import pty
import subprocess
import sys

import pytest

from briefdeck.cli.progress import rate


@pytest.mark.parametrize(
    ("speed", "words"), [(None, ""), (0, ""), (42.4, "42/s"), (3.14159, "3.1/s"), (0.25, "15/min")]
)
def test_a_rate_in_few_digits(speed, words):
    assert rate(speed) == words


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_gets_a_bar_with_rate_and_count(workspace):
    # given
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "briefdeck", "build", workspace, "--progress", "bar"]
    # when
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    process = subprocess.Popen(command, stderr=theirs, stdout=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    # then
    assert process.wait() == 0
    assert b"Writing" in shown
    assert b"8/8" in shown
    assert b"B202" in shown  # findings come after the bar
