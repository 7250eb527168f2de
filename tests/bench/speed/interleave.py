"""Honest timing on a noisy machine: all contenders take turns in one run, and only ratios of one round are compared."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median


def rounds(contenders: Mapping[str, Callable[[], float | None]], times: int) -> dict[str, list[float]]:
    """Milliseconds of every contender in every round. A contender that returns a number has timed itself."""
    for each in contenders.values():  # a round that only warms up
        each()
    spent: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(times):
        for name, contender in contenders.items():
            gc.collect()
            begun = time.perf_counter()
            own = contender()
            spent[name].append(own if own is not None else (time.perf_counter() - begun) * 1_000)
    return spent


def ratio(spent: Mapping[str, list[float]], name: str, to: str) -> float:
    """Median over the rounds of one contender's time to another's in the same round."""
    return median(one / other for one, other in zip(spent[name], spent[to], strict=True))
