"""``python -m bench.speed.worker WORKSPACE``: a worker's life over all delegations of a table, its memory on the way.

It starts as a worker does, from a Kit made elsewhere, and has never read the table itself.
"""

from __future__ import annotations

import multiprocessing
import pickle
import sys
from multiprocessing.connection import Connection

_MARKS = (100, 200, 500, 1_000, 2_000, 3_000, 4_000, 5_000)


def parent(root: str, pipe: Connection) -> None:
    """Makes the Kit and the chunks, and sends them as a build does."""
    from briefdeck.build.jobs import choose
    from briefdeck.build.plan import Planner
    from briefdeck.build.result import Choice
    from briefdeck.build.run import shared
    from briefdeck.build.snapshot import Snapshot
    from briefdeck.build.work import Kit, Upto, chunks
    from briefdeck.formats import FORMATS
    from briefdeck.load import load
    from briefdeck.workspace import Workspace

    ws = Snapshot.of(Workspace.open(root))
    loaded = load(ws)
    jobs = choose(loaded.everyone, Choice())
    delegations = [job for job in jobs if job.audience.profile]
    planner = Planner(ws, shared(loaded, jobs))
    planner.open([job for job in jobs if not job.audience.profile])
    pipe.send(Kit.of(planner))
    for chunk in chunks(delegations, tuple(FORMATS), "output/", Upto.BYTES):
        pipe.send(chunk)
    pipe.send(None)


def main(root: str) -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=parent, args=(root, theirs))
    process.start()
    theirs.close()
    kit = ours.recv()

    from bench.speed.batch import resident
    from briefdeck.build.collecting import collect_rarely
    from briefdeck.build.work import work

    collect_rarely()
    planner = kit.planner()
    made = 0
    marks = iter(_MARKS)
    mark = next(marks)
    while (chunk := ours.recv()) is not None:
        sent = pickle.dumps(work(planner, chunk))
        made += len(chunk.jobs)
        del sent
        if made >= mark:
            print(mark, resident(), flush=True)
            mark = next(marks, sys.maxsize)
    process.join()


if __name__ == "__main__":
    main(sys.argv[1])
