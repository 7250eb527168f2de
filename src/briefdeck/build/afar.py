"""What a worker of a cluster does: it opens the bundle once, and makes chunk after chunk with it.

The function that is sent there names only this module and takes and gives plain bytes and texts, so that a worker with
another briefdeck can still say so.
"""

from __future__ import annotations

import json
import os
import pickle
import platform
import threading
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from briefdeck import __version__
from briefdeck.build.bundle import Bundle
from briefdeck.build.plan import Planner
from briefdeck.build.program import program_and_languages
from briefdeck.build.work import work

EPOCH = "SOURCE_DATE_EPOCH"
_KEPT = 2  # planners that a worker holds open: of this build, and of another one that shares the cluster

_planners: OrderedDict[str, Planner] = OrderedDict()
_one_at_a_time = threading.Lock()  # threads of one process share caches, and gain nothing by turns


@cache
def identity() -> Mapping[str, str]:
    """What bytes depend on besides the bundle: part → version or digest, in the order in which to tell of it."""
    return {
        "briefdeck": __version__,
        "Python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "code": program_and_languages()[:12],
    }


def asking() -> Callable[[], Mapping[str, str]]:
    """A question to put to a worker, which knows its answer without briefdeck too: it travels by value."""

    def ask() -> Mapping[str, str]:
        try:
            from briefdeck.build.afar import identity as found
        except ImportError:
            return {}
        return dict(found())

    return ask


def difference(theirs: Mapping[str, str]) -> str:
    """How another program differs from this one, in a clause; "" where it does not."""
    mine = identity()
    if theirs == mine:
        return ""
    if not theirs:
        return "has no briefdeck, or one that knows no cluster"
    for part, version in mine.items():
        if theirs.get(part) != version:
            if part == "code":
                return f"has briefdeck {__version__} with other code or libraries ({theirs.get(part)}, here {version})"
            return f"has {part} {theirs.get(part)}, here it is {version}"
    return "has another briefdeck"


def serve(data: bytes, digest: str, program: Mapping[str, str], epoch: str | None, chunk: bytes) -> tuple[str, bytes]:
    """One chunk. data, digest: of the bundle. program: ``identity`` of who asks. epoch: its SOURCE_DATE_EPOCH.

    ("refused", how this program differs) or ("finished", pickled results of ``work``).
    """
    if dict(program) != identity():
        return "refused", json.dumps(dict(identity())).encode()
    with _one_at_a_time, _dated(epoch):
        return "finished", pickle.dumps(work(_planner(data, digest), pickle.loads(chunk)), protocol=5)


def _planner(data: bytes, digest: str) -> Planner:
    if digest not in _planners:
        _planners[digest] = Bundle(data, digest).open()
        while len(_planners) > _KEPT:
            _planners.popitem(last=False)
    _planners.move_to_end(digest)
    return _planners[digest]


@contextmanager
def _dated(epoch: str | None) -> Iterator[None]:
    """The dates in files are those that the build was told, not those of the machine that makes them."""
    before = os.environ.pop(EPOCH, None)
    if epoch is not None:
        os.environ[EPOCH] = epoch
    try:
        yield
    finally:
        os.environ.pop(EPOCH, None)
        if before is not None:
            os.environ[EPOCH] = before
