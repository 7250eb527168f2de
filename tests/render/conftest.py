"""What tests against a drawing share: the bench of the measuring, its boxes and its drawing of them."""

from __future__ import annotations

from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def bench() -> ModuleType:
    from bench import fit

    return fit
