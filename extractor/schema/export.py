"""The contract for other languages: JSON Schema, draft 2020-12."""

from typing import Any

from extractor.schema.report import SCHEMA_VERSION, Report


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema that every report, as written to JSON, conforms to."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Report",
        "version": SCHEMA_VERSION,
        **Report.model_json_schema(mode="serialization", by_alias=True),
    }
