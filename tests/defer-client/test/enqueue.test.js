import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as client from "@defer/client";
import {
  FAR,
  batchOf,
  echo,
  ended,
  errors,
  having,
  helloWorld,
  listed,
  nothing,
  reach,
  thrown,
  unique,
} from "../lib/adjourn.js";

const { addMetadata, assignOptions, defer, delay, discardAfter, getExecution } = client;
const HOUR = 3_600_000;

/** The moment lies where a call that began and ended then would put it, a little slack included. */
function assertAbout(moment, began, after) {
  assert.ok(moment >= began + after - 1_000, `${moment.toISOString()} is too early`);
  assert.ok(moment <= Date.now() + after + 1_000, `${moment.toISOString()} is too late`);
}

describe("enqueue", { concurrency: true }, () => {
  it("the package exports what these tests call", () => {
    // the rest is how Node imports an older kind of module
    const wrapping = ["default", "__esModule", "module.exports"];
    const names = Object.keys(client).filter((name) => !wrapping.includes(name));
    assert.deepEqual(names.sort(), [
      "addMetadata",
      "assignOptions",
      "awaitResult",
      "backend",
      "cancelExecution",
      "defer",
      "deferEnabled",
      "delay",
      "discardAfter",
      "getExecution",
      "getExecutionResult",
      "getExecutionTries",
      "listExecutionAttempts",
      "listExecutions",
      "reRunExecution",
      "rescheduleExecution",
    ]);
  });

  it("the client talks to Adjourn, not to its own scheduler", () => {
    assert.equal(client.deferEnabled(), true);
    assert.equal(typeof client.backend.start, "undefined");
  });

  it("a deferred function gives an execution with all fields", async () => {
    const began = Date.now();
    const execution = await helloWorld("Ada");
    assert.deepEqual(Object.keys(execution).sort(), [
      "createdAt",
      "functionId",
      "functionName",
      "id",
      "scheduledAt",
      "state",
      "updatedAt",
    ]);
    assert.match(execution.id, /^[A-Za-z0-9_-]+$/);
    assert.equal(execution.state, "created");
    assert.equal(execution.functionName, "helloWorld");
    for (const date of [execution.scheduledAt, execution.createdAt, execution.updatedAt]) {
      assertAbout(date, began, 0);
    }
  });

  it("getExecution gives the same execution, until its end", async () => {
    const execution = await helloWorld("Ada");
    const end = await ended(execution.id);
    assert.equal(end.state, "succeed");
    assert.ok(end.updatedAt >= execution.updatedAt);
    assert.deepEqual(
      { ...end, state: "created", updatedAt: execution.updatedAt },
      execution,
    );
  });

  it("ids are sortable by creation, functions keep their id", async () => {
    const first = await nothing();
    const second = await nothing();
    const other = await echo();
    assert.ok(first.id < second.id);
    assert.equal(first.functionId, second.functionId);
    assert.notEqual(first.functionId, other.functionId);
  });

  it("a cron function can be enqueued by hand", async () => {
    const recurring = defer.cron(nothing.__fn, "0 4 * * MON", { concurrency: 1 });
    assert.equal(recurring.__metadata.cron, "0 4 * * MON");
    const execution = await recurring();
    assert.equal((await ended(execution.id)).state, "succeed");
  });

  it("the function's options change nothing in the call", async () => {
    const configured = defer(nothing.__fn, {
      retry: { initialInterval: 1 },
      concurrency: 2,
      maxDuration: 60,
      maxConcurrencyAction: "keep",
    });
    assert.equal((await ended((await configured()).id)).state, "succeed");
  });

  it("delay with a date", async () => {
    const date = new Date(Date.now() + HOUR);
    const execution = await delay(helloWorld, date)("Ada");
    assert.equal(execution.state, "created");
    assert.equal(execution.scheduledAt.getTime(), date.getTime());
    assert.deepEqual(await getExecution(execution.id), execution);
  });

  it("delay with a duration", async () => {
    const began = Date.now();
    const execution = await delay(helloWorld, "1h 30m")("Ada");
    assertAbout(execution.scheduledAt, began, 1.5 * HOUR);
  });

  it("delay with a date in the past runs now", async () => {
    const execution = await delay(nothing, new Date("2020-02-02T02:02:02Z"))();
    assert.equal((await ended(execution.id)).state, "succeed");
  });

  it("a delayed execution starts when its time has come, not earlier", async () => {
    const metadata = batchOf("delayed");
    const execution = await assignOptions(nothing, { delay: "2s", metadata })();
    assert.equal((await ended(execution.id)).state, "succeed");
    assert.ok(Date.now() >= execution.scheduledAt.getTime() - 100);
    const startedAt = { from: execution.scheduledAt, to: FAR };
    assert.deepEqual(await listed({ metadata: having(metadata), startedAt }), [execution.id]);
  });

  it("discardAfter with a duration: started in time", async () => {
    const execution = await discardAfter(nothing, "1h")();
    assert.equal((await ended(execution.id)).state, "succeed");
  });

  it("discardAfter with a duration: not started in time", async () => {
    const execution = await discardAfter(delay(nothing, "1h"), "2s")();
    assert.equal(execution.state, "created");
    await reach(execution.id, "discarded");
  });

  it("discardAfter with a date that is over", async () => {
    const execution = await discardAfter(nothing, new Date(Date.now() - HOUR))();
    await reach(execution.id, "discarded");
  });

  it("addMetadata makes the execution findable", async () => {
    const metadata = { ...batchOf("metadata"), user_id: "42", "a key: {with} \"signs\"": "~ !" };
    const execution = await addMetadata(nothing, metadata)();
    assert.deepEqual(await listed({ metadata: having(metadata) }), [execution.id]);
  });

  it("metadata of 25 pairs is accepted, of 26 not, nor what is not printable ASCII", async () => {
    const pairs = (count) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, "x".repeat(256)]));
    await addMetadata(nothing, pairs(25))();
    const others = [{ key: "x".repeat(257) }, { key: "" }, { "": "x" }, { key: "ä" }];
    for (const bad of [pairs(26), ...others]) {
      await assert.rejects(
        addMetadata(nothing, bad)(),
        thrown(errors.DeferError, /^backend responds with "400" and message "(?!undefined).+"$/),
      );
    }
  });

  it("assignOptions takes all options and leaves the function as it was", async () => {
    const metadata = batchOf("options");
    const date = new Date(Date.now() + HOUR);
    const assigned = assignOptions(helloWorld, { delay: date, metadata, discardAfter: "2h" });
    const execution = await assigned("Ada");
    assert.equal(execution.scheduledAt.getTime(), date.getTime());
    assert.deepEqual(await listed({ metadata: having(metadata) }), [execution.id]);
    assert.equal(helloWorld.__execOptions, undefined);
  });

  it("later options win, the others stay", async () => {
    const metadata = batchOf("options");
    const date = new Date(Date.now() + HOUR);
    const assigned = assignOptions(addMetadata(delay(nothing, "5h"), metadata), { delay: date });
    const execution = await assigned();
    assert.equal(execution.scheduledAt.getTime(), date.getTime());
    assert.deepEqual(await listed({ metadata: having(metadata) }), [execution.id]);
  });

  it("a function that nobody has", async () => {
    const name = unique("createUser");
    const stranger = defer(Object.defineProperty(async () => {}, "name", { value: name }));
    await assert.rejects(
      stranger("Ada"),
      thrown(
        errors.DeferError,
        `backend responds with "400" and message "cannot find function "${name}""`,
      ),
    );
  });
});
