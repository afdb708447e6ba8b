"""The JSON API keeps to its own description, whatever it is asked."""

from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from pipeline.records import DocumentRecords
from pipeline.serve.app import app
from pipeline.serve.openapi import description
from tests import serving

OPERATIONS = {found.ok().path: found.ok() for found in schemathesis.openapi.from_dict(description()).get_all_operations()}


@pytest.fixture(scope="module")
def client(records: Callable[..., DocumentRecords], tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    database = serving.stored(tmp_path_factory.mktemp("api") / "outputs" / "minutes.db", records(1))
    return TestClient(app(serving.settings(database)), base_url="http://127.0.0.1", raise_server_exceptions=False)


@pytest.mark.parametrize("path", OPERATIONS)
def test_every_answer_is_as_described(client: TestClient, path: str) -> None:
    operation = OPERATIONS[path]

    @given(st.one_of(operation.as_strategy(), operation.as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE)))
    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
    def asked(case: Any) -> None:
        answer = client.request("GET", case.formatted_path, params=case.query)
        assert answer.status_code in (200, 400, 404, 414), (answer.status_code, case.query)
        if answer.status_code != 414:
            body = answer.json()
            needed = operation.definition.raw["responses"]["200"]["content"]["application/json"]["schema"]["required"]
            assert set(needed if answer.status_code == 200 else ("error", "remedy")) <= set(body)

    asked()
