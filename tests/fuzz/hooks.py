"""Tells schemathesis what no document can say: what there is in the system that it calls.

A request with another function, or with a cursor of another list, is refused although it has the
form that the document demands. So these become part of the form here, and what breaks it must then
be refused. And an id made up at random names no execution: most calls get one that does.
"""

import atexit
import collections
import json
import os
import pathlib
import random

import schemathesis

FUNCTIONS = ["echo", "nothing", "failAlways", "failTimes"]
ANOTHER_TIME = ["2126-01-01T00:00:00Z", "2999-12-31T23:59:59.999999+01:00"]
LISTS = ["states", "function_ids", "error_codes", "metadata"]
NOTHING = {"type": "null"}

# Hypothesis sets the random numbers of Python back before each case
chance = random.SystemRandom()
calls = collections.defaultdict(collections.Counter)
executions = os.environ["ADJOURN_FUZZ_EXECUTIONS"].split(",")


@schemathesis.hook
def before_load_schema(context, raw_schema):
    schemas = raw_schema["components"]["schemas"]
    schemas["EnqueueRequest"]["properties"]["function_name"]["enum"] = FUNCTIONS
    schemas["TokenRequest"]["properties"]["expires_at"] = {"enum": [*ANOTHER_TIME, None]}

    # no cursor holds for filters made up at random, and pages go in one direction only
    schemas["PageRequest"]["properties"].update(after=NOTHING, before=NOTHING)
    schemas["PageRequest"]["anyOf"] = [
        {"properties": {"last": NOTHING}},
        {"properties": {"first": NOTHING}},
    ]
    for path in raw_schema["paths"].values():
        for operation in path.values():
            parameters = operation.get("parameters", [])
            parameters[:] = [p for p in parameters if p["name"] not in ("after", "before", "last")]
            for parameter in parameters:
                # of a pattern in a header schemathesis thinks that "0" has it
                if parameter["name"] == "Adjourn-Parent":
                    parameter["schema"] = {"enum": [parameter["example"]]}
    for schema in schemas.values():
        for name, field in schema.get("properties", {}).items():
            schema["properties"][name] = apart(field)


def apart(field):
    """The same in other words: of a format that may be null schemathesis thinks that "" has it."""
    if "format" in field and "null" in field["type"]:
        return {"anyOf": [{**field, "type": field["type"][0]}, NOTHING]}
    return field


@schemathesis.hook
def filter_query(context, query):
    """In a list that is separated by commas nobody can tell an empty word from none."""
    lists = [query[name] for name in LISTS if name in (query or {})]
    wire = [each if isinstance(each, str) else ",".join(map(str, each)) for each in lists]
    return not any("" in each.split(",") for each in wire)


@schemathesis.hook
def filter_body(context, body):
    """JSON Schema cannot count over several objects: metadata has 25 pairs in all of them."""
    parts = body.get("metadata") if isinstance(body, dict) else None
    if not isinstance(parts, list):
        return True
    return sum(len(part) for part in parts if isinstance(part, dict)) <= 25


def is_valid(case, location):
    """Whether this part of a request is one that the document allows."""
    parts = case.meta.components.items() if case.meta else []
    return any(part.mode.is_positive for where, part in parts if where.value == location)


@schemathesis.hook
def before_call(context, case, kwargs):
    id = case.path_parameters.get("id")
    if id and id not in executions and is_valid(case, "path") and chance.random() < 0.8:
        case.path_parameters["id"] = chance.choice(executions)
    # there is more to do than to wait a minute
    if str(case.query.get("wait")) in map(str, range(2, 61)):
        case.query["wait"] = 1


@schemathesis.hook
def after_call(context, case, response):
    calls[case.operation.definition.raw["operationId"]][response.status_code] += 1
    if response.status_code == 201 and case.operation.path.endswith("/executions"):
        executions.append(response.json()["data"]["id"])
        del executions[:-50]


@atexit.register
def tell_calls():
    pathlib.Path("calls.json").write_text(json.dumps(calls))


@schemathesis.deserializer("application/x-ndjson")
def json_lines(context, response):
    return response.text
