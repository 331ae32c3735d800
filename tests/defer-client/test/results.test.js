import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  cancelExecution,
  delay,
  discardAfter,
  getExecutionResult,
} from "@defer/client";
import {
  NOBODY,
  echo,
  errors,
  failAlways,
  helloWorld,
  nothing,
  reach,
  sleepFor,
  thrown,
} from "../lib/adjourn.js";

const VALUES = [
  "",
  "two\nlines, “quotes” and 🐳",
  0,
  -0.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  true,
  false,
  null,
  [],
  {},
  { nested: [{ list: [null, [1]] }], "": "empty key" },
];

describe("getExecutionResult", { concurrency: true }, () => {
  it("a value", async () => {
    const { id } = await helloWorld("Ada");
    await reach(id, "succeed");
    assert.equal(await getExecutionResult(id), "Hello, Ada!");
  });

  it("any JSON comes back as it was given", async () => {
    const { id } = await echo(...VALUES);
    await reach(id, "succeed");
    assert.deepEqual(await getExecutionResult(id), VALUES);
  });

  it("undefined arrives as null", async () => {
    const { id } = await echo(1, undefined, "x");
    await reach(id, "succeed");
    assert.deepEqual(await getExecutionResult(id), [1, null, "x"]);
  });

  it("no value is null", async () => {
    const { id } = await nothing();
    await reach(id, "succeed");
    assert.equal(await getExecutionResult(id), null);
  });

  it("of a failed execution: its error", async () => {
    const { id } = await failAlways("no luck");
    await reach(id, "failed");
    const error = await getExecutionResult(id);
    assert.match(error.name, /IllegalStateException$/);
    assert.equal(error.message, "no luck");
    assert.match(error.stack, /IllegalStateException: no luck\n\s+at /);
  });

  it("not there yet", async () => {
    const { id } = await delay(nothing, "1h")();
    await assert.rejects(
      getExecutionResult(id),
      thrown(errors.ExecutionResultNotAvailableYet, "result is not available yet"),
    );
    await cancelExecution(id);
  });

  it("not there yet while it runs; never once it was aborted", async () => {
    const { id } = await sleepFor(120_000);
    await reach(id, "started");
    await assert.rejects(
      getExecutionResult(id),
      thrown(errors.ExecutionResultNotAvailableYet, "result is not available yet"),
    );
    await cancelExecution(id, true);
    await reach(id, "aborted");
    await assert.rejects(
      getExecutionResult(id),
      thrown(errors.ExecutionResultNotAvailable, "result is not available"),
    );
  });

  it("never, since it was cancelled", async () => {
    const { id } = await delay(nothing, "1h")();
    await cancelExecution(id);
    await assert.rejects(
      getExecutionResult(id),
      thrown(errors.ExecutionResultNotAvailable, "result is not available"),
    );
  });

  it("never, since it was discarded", async () => {
    const { id } = await discardAfter(nothing, new Date(0))();
    await reach(id, "discarded");
    await assert.rejects(
      getExecutionResult(id),
      thrown(errors.ExecutionResultNotAvailable, "result is not available"),
    );
  });

  it("of no execution", async () => {
    await assert.rejects(
      getExecutionResult(NOBODY),
      thrown(errors.ExecutionNotFound, `cannot find execution "${NOBODY}"`),
    );
  });
});
