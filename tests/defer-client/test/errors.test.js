import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import {
  awaitResult,
  cancelExecution,
  getExecution,
  getExecutionResult,
  listExecutionAttempts,
  listExecutions,
  reRunExecution,
  rescheduleExecution,
} from "@defer/client";
import { NOBODY, errors, helloWorld, internal, nothing, thrown } from "../lib/adjourn.js";

const { ClientError } = internal("backend/remote/httpClient.js");
const environment = { ...process.env };

const CALLS = {
  "a deferred function": () => helloWorld("Ada"),
  awaitResult: () => awaitResult(helloWorld)("Ada"),
  getExecution: (id) => getExecution(id),
  getExecutionResult: (id) => getExecutionResult(id),
  listExecutions: () => listExecutions(),
  listExecutionAttempts: (id) => listExecutionAttempts(id),
  cancelExecution: (id) => cancelExecution(id),
  rescheduleExecution: (id) => rescheduleExecution(id),
  reRunExecution: (id) => reRunExecution(id),
};

// One after the other: the environment is changed.
describe("errors", () => {
  afterEach(() => {
    process.env.DEFER_TOKEN = environment.DEFER_TOKEN;
    process.env.DEFER_ENDPOINT = environment.DEFER_ENDPOINT;
  });

  for (const [name, call] of Object.entries(CALLS)) {
    it(`401: ${name}`, async () => {
      process.env.DEFER_TOKEN = "not-the-token";
      await assert.rejects(
        call(NOBODY),
        thrown(
          errors.DeferError,
          'backend responds with "401" and message "missing or wrong token"',
        ),
      );
    });
  }

  it("401: an empty token", async () => {
    process.env.DEFER_TOKEN = "";
    await assert.rejects(
      getExecution(NOBODY),
      thrown(errors.DeferError, 'backend responds with "401" and message "missing or wrong token"'),
    );
  });

  it("the right token is right again", async () => {
    assert.equal((await nothing()).functionName, "nothing");
  });

  it("404", async () => {
    await assert.rejects(
      getExecution(NOBODY),
      thrown(errors.ExecutionNotFound, `cannot find execution "${NOBODY}"`),
    );
  });

  it("400: a malformed id", async () => {
    for (const [name, call] of Object.entries(CALLS)) {
      if (call.length === 1) {
        await assert.rejects(
          call("nonsense"),
          thrown(
            errors.DeferError,
            /^backend responds with "400" and message "(?!undefined).+"$/,
          ),
          name,
        );
      }
    }
  });

  it("400: a path that does not decode answers in JSON", async () => {
    for (const id of ["%", "%00", "a%2Fb", "..%2f", "%ff"]) {
      await assert.rejects(getExecution(id), (error) => {
        assert.ok(error instanceof errors.DeferError);
        assert.ok(!(error instanceof ClientError), error.message);
        return true;
      });
    }
  });

  it("nobody answers", async () => {
    process.env.DEFER_ENDPOINT = "http://127.0.0.1:1";
    await assert.rejects(getExecution(NOBODY), thrown(ClientError, /^cannot execute http request/));
  });
});
