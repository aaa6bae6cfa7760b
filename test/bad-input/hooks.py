"""What Schemathesis is told beside the document: to note every request, and that a valid one is never refused for its form."""

import json
import os

import schemathesis
from schemathesis.openapi.checks import RejectedPositiveData

sent = open(os.environ["DOORSTEP_SENT"], "a", buffering=1, encoding="utf-8")

# Problems of a field that JSON Schema can express: a request that conforms to the document must not meet them.
of_form = {
    "isString", "minLength", "maxLength", "matches", "isUuid", "isInt", "min", "max", "isIn", "isBoolean", "isArray",
    "arrayMaxSize", "isObject", "nestedValidation", "unknown",
}


@schemathesis.hook
def after_call(context, case, response):
    [name] = response.headers["x-correlation-id"]
    line = {"id": name, "operation": case.operation.label, "method": case.method, "status": response.status_code}
    sent.write(json.dumps(line) + "\n")


@schemathesis.hook
def filter_case(context, case):
    """The law in force stays: where an administrator withdraws a parameter, what needs it is unavailable indeed."""
    entry = str((case.path_parameters or {}).get("entryId", ""))
    return case.method == "GET" or not entry.startswith(("parameter.", "rule-table."))


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """A cursor is valid for the list that gave it alone, which no schema says."""
    return not (isinstance(failure, RejectedPositiveData) and b'"invalid-cursor"' in response.content)


@schemathesis.check
def document_tells_the_form(ctx, response, case):
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code not in (400, 422):
        return
    wrong = [f"{e['field']}: {e['code']}" for e in response.json().get("errors", []) if e["code"] in of_form]
    assert not wrong, f"a request that conforms to the document was refused for {', '.join(wrong)}"
