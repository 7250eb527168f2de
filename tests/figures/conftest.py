from __future__ import annotations

import pytest

from figures_samples import TONGUES, Tongue


@pytest.fixture(params=list(TONGUES))
def either(request: pytest.FixtureRequest) -> Tongue:
    return TONGUES[request.param]


@pytest.fixture
def en() -> Tongue:
    return TONGUES["en"]


@pytest.fixture
def zh() -> Tongue:
    return TONGUES["zh_Hans"]
