"""The description of the JSON twins after OpenAPI 3.1, made from the parameters that the pages have."""

from typing import Any

from pipeline import __version__
from pipeline.records import STATUSES
from pipeline.search import SORTS
from pipeline.serve.documents import ORDERS
from pipeline.serve.indicators import FILTERS
from pipeline.serve.params import FIELDS, LONGEST, MOST_PAGES, MOST_PER_PAGE, MOST_VALUES, Field
from pipeline.serve.registers import REGISTERS

ERROR = {
    "description": "It cannot be answered as asked",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
}


def _schema(field: Field) -> dict[str, Any]:
    if field.form == "choice":
        return {"type": "array", "maxItems": MOST_VALUES, "items": {"type": "string", "enum": list(field.options)}}
    if field.form == "check":
        return {"type": "string", "enum": ["1"]}
    if field.form == "number":
        return {"type": "number", "minimum": 0, "maximum": 1}
    if field.form == "date":
        return {"type": "string", "format": "date"}
    return {"type": "string", "maxLength": LONGEST}


def _parameter(name: str, schema: dict[str, Any], text: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": text, "schema": schema}


def _operation(summary: str, parameters: list[dict[str, Any]], needed: tuple[str, ...]) -> dict[str, Any]:
    schema = {"type": "object", "required": list(needed)}
    answers = {"200": {"description": "The answer", "content": {"application/json": {"schema": schema}}}}
    answers |= {status: ERROR for status in ("400", "404", "503")}
    return {"get": {"summary": summary, "parameters": parameters, "responses": answers}}


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST}}


def description() -> dict[str, Any]:
    """The whole description."""
    paging = [
        _parameter("sort", {"type": "string", "enum": list(SORTS)}, "Order"),
        _parameter("page", {"type": "integer", "minimum": 1, "maximum": MOST_PAGES}, "Page, from 1"),
        _parameter("per_page", {"type": "integer", "minimum": 1, "maximum": MOST_PER_PAGE}, "Rows of a page"),
    ]
    paths: dict[str, Any] = {}
    for name, register in REGISTERS.items():
        own = [_parameter(one, _schema(FIELDS[one]), FIELDS[one].label) for one in register.fields]
        paths[f"/{name}.json"] = _operation(register.title, own + paging, ("total", "page", "per_page", "next", "rows"))
    words = _parameter("q", {"type": "string", "maxLength": LONGEST}, "Words")
    everything = _parameter("all", {"type": "string", "enum": ["1"]}, "Also the measures that no minutes mention")
    narrowing = [_parameter(one, _schema(FIELDS[one]), FIELDS[one].label) for one in FILTERS]
    bodies = [_parameter(one, _schema(FIELDS[one]), FIELDS[one].label) for one in ("committee", "council")]
    status = _parameter("status", {"type": "string", "enum": [*STATUSES, "not_read"]}, "What became of the file")
    order = _parameter("sort", {"type": "string", "enum": [name for name in ORDERS if name]}, "Order")
    paths["/home.json"] = _operation("What the archive holds", [], ("counts",))
    paths["/indicators.json"] = _operation("Performance measures", [words, everything], ("total", "rows"))
    of_documents = [words, *bodies, status, order, paging[1]]
    paths["/documents.json"] = _operation("Documents", of_documents, ("total", "page", "per_page", "rows"))
    paths["/documents/{id}.json"] = _operation("One document with its records", [_in_path("id")], ("document",))
    of_measure = [_in_path("id"), *narrowing, *paging]
    paths["/indicators/{id}.json"] = _operation("One measure and the records about it", of_measure, ("indicator", "rows"))
    paths["/people.json"] = _operation("People and posts", [words, paging[1]], ("total", "page", "per_page", "rows"))
    paths["/reviews.json"] = _operation("What officers said of records", [], ("total", "rows"))
    paths["/people/{name}.json"] = _operation("What a person asked, answered, moved and owes", [_in_path("name")], ("name", "owed"))
    error = {"type": "object", "required": ["error", "remedy"], "properties": {"error": {"type": "string"}, "remedy": {"type": "string"}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Minutebook", "version": __version__, "description": "The records of council minutes."},
        "paths": paths,
        "components": {"schemas": {"Error": error}},
    }
