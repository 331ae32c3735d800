import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  addMetadata,
  assignOptions,
  awaitResult,
  cancelExecution,
  discardAfter,
  listExecutions,
} from "@defer/client";
import {
  batchOf,
  echo,
  errors,
  failAlways,
  having,
  helloWorld,
  nothing,
  sleepFor,
  thrown,
  until,
} from "../lib/adjourn.js";

/** The only execution of a batch, once it is in this state. */
async function only(metadata, state) {
  const page = await until(
    `${state} of ${JSON.stringify(metadata)}`,
    () => listExecutions({}, { metadata: having(metadata), states: [state] }),
    ({ data }) => data.length === 1,
  );
  return page.data[0].id;
}

// It looks after a second, and then only within fifteen: what shall be quick must end in one.
// One after the other, so that each has the machine for itself.
describe("awaitResult", () => {
  const metadata = batchOf("aborted");
  let aborted;

  // takes longer, so it begins with the first test; the last one looks how it ended
  before(async () => {
    aborted = Promise.allSettled([awaitResult(addMetadata(sleepFor, metadata))(120_000)]);
    await cancelExecution(await only(metadata, "started"), true);
  });

  it("a value", async () => {
    assert.equal(await awaitResult(helloWorld)("Grace"), "Hello, Grace!");
  });

  it("no value", async () => {
    assert.equal(await awaitResult(nothing)(), null);
  });

  it("a failure is thrown with the function's message and stack", async () => {
    await assert.rejects(awaitResult(failAlways)("no luck"), (error) => {
      assert.match(error.stack, /IllegalStateException: no luck\n\s+at /);
      return thrown(errors.DeferError, "no luck")(error);
    });
  });

  it("many in parallel, each gets its own", async () => {
    const numbers = Array.from({ length: 12 }, (_, i) => i);
    const results = await Promise.all(numbers.map((i) => awaitResult(echo)(i, `n${i}`)));
    assert.deepEqual(
      results,
      numbers.map((i) => [i, `n${i}`]),
    );
  });

  it("many in parallel, some of which fail", async () => {
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].map((i) =>
        i % 2 === 0 ? awaitResult(failAlways)(`no ${i}`) : awaitResult(sleepFor)(i),
      ),
    );
    assert.deepEqual(
      results.map(({ value, reason }) => value ?? reason.message),
      [1, "no 2", 3, "no 4", 5, "no 6"],
    );
  });

  it("throws of what was cancelled", async () => {
    const metadata = batchOf("await");
    const result = awaitResult(assignOptions(nothing, { delay: "1h", metadata }))();
    const [id] = await Promise.all([
      only(metadata, "created").then(async (found) => (await cancelExecution(found)).id),
      assert.rejects(result, thrown(errors.DeferError, /^execution "\w+" was "cancelled"$/)),
    ]);
    await assert.rejects(result, thrown(errors.DeferError, `execution "${id}" was "cancelled"`));
  });

  it("throws of what was discarded", async () => {
    await assert.rejects(
      awaitResult(discardAfter(nothing, new Date(0)))(),
      thrown(errors.DeferError, /^execution "\w+" was "discarded"$/),
    );
  });

  it("throws of what was aborted", async () => {
    const [{ reason }] = await aborted;
    thrown(errors.DeferError, /^execution "\w+" was "aborted"$/)(reason);
  });
});
