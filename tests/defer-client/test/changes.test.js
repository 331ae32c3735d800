import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  assignOptions,
  cancelExecution,
  delay,
  discardAfter,
  getExecution,
  getExecutionResult,
  listExecutionAttempts,
  reRunExecution,
  rescheduleExecution,
} from "@defer/client";
import {
  FAR,
  NOBODY,
  batchOf,
  echo,
  ended,
  errors,
  failAlways,
  having,
  helloWorld,
  later,
  listed,
  nothing,
  reach,
  sleepFor,
  thrown,
} from "../lib/adjourn.js";

const MINUTE = 60_000;
const notFound = thrown(errors.ExecutionNotFound, `cannot find execution "${NOBODY}"`);
const notCancellable = (state) =>
  thrown(errors.ExecutionNotCancellable, `cannot cancel execution in ${state} state`);
// the class takes a state and is given the whole message
const notReschedulable = (state) =>
  thrown(
    errors.ExecutionNotReschedulable,
    `cannot resechedule execution in "cannot reschedule execution in ${state} state" state`,
  );

describe("cancelExecution", { concurrency: true }, () => {
  for (const force of [undefined, false, true]) {
    it(`of a waiting execution, force ${force}`, async () => {
      const { id } = await later(nothing)();
      const cancelled = await cancelExecution(id, force);
      assert.equal(cancelled.id, id);
      assert.equal(cancelled.state, "cancelled");
      assert.deepEqual(await getExecution(id), cancelled);
      assert.deepEqual((await listExecutionAttempts(id)).data, []);
    });
  }

  it("of a started execution without force is refused, with force aborts", async () => {
    const { id } = await sleepFor(2 * MINUTE);
    await reach(id, "started");
    await assert.rejects(cancelExecution(id), notCancellable("started"));
    assert.equal((await getExecution(id)).state, "started");
    const aborting = await cancelExecution(id, true);
    assert.equal(aborting.id, id);
    assert.equal(aborting.state, "aborting");
    await reach(id, "aborted");
    await assert.rejects(cancelExecution(id, true), notCancellable("aborted"));
  });

  it("with force while it is aborting says so", async () => {
    const { id } = await sleepFor(2 * MINUTE);
    await reach(id, "started");
    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () => cancelExecution(id, true)),
    );
    const accepted = answers.filter(({ status }) => status === "fulfilled");
    const told = answers.filter(
      ({ reason }) => reason && !/in aborted state$/.test(reason.message),
    );
    assert.deepEqual(accepted.map(({ value }) => value.state), ["aborting"]);
    assert.ok(told.length > 0);
    for (const { reason } of told) {
      thrown(errors.ExecutionAbortingAlreadyInProgress, /^.*abort.*$/)(reason);
    }
    await reach(id, "aborted");
  });

  for (const [state, start] of [
    ["succeed", () => nothing()],
    ["failed", () => failAlways("no luck")],
    ["discarded", () => discardAfter(nothing, new Date(0))()],
    ["cancelled", () => later(nothing)().then(({ id }) => cancelExecution(id))],
  ]) {
    it(`of an execution that ended as ${state} is refused`, async () => {
      const { id } = await start();
      await reach(id, state);
      await assert.rejects(cancelExecution(id), notCancellable(state));
      await assert.rejects(cancelExecution(id, true), notCancellable(state));
      assert.equal((await getExecution(id)).state, state);
    });
  }

  it("of no execution", async () => {
    await assert.rejects(cancelExecution(NOBODY), notFound);
    await assert.rejects(cancelExecution(NOBODY, true), notFound);
  });
});

describe("rescheduleExecution", { concurrency: true }, () => {
  it("with a date, in any direction, any number of times", async () => {
    const { id } = await later(nothing)();
    for (const minutes of [30, 90, 10, 60 * 24 * 365]) {
      const date = new Date(Date.now() + minutes * MINUTE);
      const moved = await rescheduleExecution(id, date);
      assert.equal(moved.id, id);
      assert.equal(moved.state, "created");
      assert.equal(moved.scheduledAt.getTime(), date.getTime());
      assert.deepEqual(await getExecution(id), moved);
    }
    await cancelExecution(id);
  });

  it("with a duration", async () => {
    const { id } = await later(nothing)();
    const began = Date.now();
    const { scheduledAt } = await rescheduleExecution(id, "10m");
    assert.ok(scheduledAt >= began + 10 * MINUTE && scheduledAt <= Date.now() + 10 * MINUTE);
    await cancelExecution(id);
  });

  it("without a date runs it now", async () => {
    const { id } = await later(helloWorld)("Ada");
    const { scheduledAt } = await rescheduleExecution(id);
    assert.ok(Math.abs(scheduledAt - Date.now()) < 10_000);
    await reach(id, "succeed");
    assert.equal(await getExecutionResult(id), "Hello, Ada!");
  });

  it("to a date in the past runs it now", async () => {
    const { id } = await later(nothing)();
    await rescheduleExecution(id, new Date("2020-02-02T02:02:02Z"));
    await reach(id, "succeed");
  });

  it("to a moment soon runs it then", async () => {
    const { id } = await later(nothing)();
    const { scheduledAt } = await rescheduleExecution(id, "1s");
    await reach(id, "succeed");
    assert.ok(Date.now() >= scheduledAt.getTime() - 100);
  });

  it("past discardAfter discards it", async () => {
    const { id } = await discardAfter(delay(nothing, "1h"), "4s")();
    await rescheduleExecution(id, "2h");
    await reach(id, "discarded");
  });

  it("of a started execution is refused, with a date and without", async () => {
    const { id } = await sleepFor(2 * MINUTE);
    await reach(id, "started");
    await assert.rejects(rescheduleExecution(id), notReschedulable("started"));
    await assert.rejects(rescheduleExecution(id, FAR), notReschedulable("started"));
    await cancelExecution(id, true);
    await reach(id, "aborted");
    await assert.rejects(rescheduleExecution(id), notReschedulable("aborted"));
  });

  for (const [state, start] of [
    ["succeed", () => nothing()],
    ["failed", () => failAlways("no luck")],
    ["discarded", () => discardAfter(nothing, new Date(0))()],
    ["cancelled", () => later(nothing)().then(({ id }) => cancelExecution(id))],
  ]) {
    it(`of an execution that ended as ${state} is refused`, async () => {
      const { id } = await start();
      await reach(id, state);
      await assert.rejects(rescheduleExecution(id, "1h"), notReschedulable(state));
    });
  }

  it("of no execution", async () => {
    await assert.rejects(rescheduleExecution(NOBODY), notFound);
    await assert.rejects(rescheduleExecution(NOBODY, FAR), notFound);
  });
});

describe("reRunExecution", { concurrency: true }, () => {
  it("is a new execution of the same call", async () => {
    const metadata = batchOf("rerun");
    const first = await assignOptions(echo, { metadata })("a", { b: [1.5] }, null);
    await reach(first.id, "succeed");
    const second = await reRunExecution(first.id);
    assert.notEqual(second.id, first.id);
    assert.equal(second.functionName, first.functionName);
    assert.equal(second.functionId, first.functionId);
    assert.equal(second.state, "created");
    assert.ok(second.createdAt > first.createdAt);
    await reach(second.id, "succeed");
    assert.deepEqual(await getExecutionResult(second.id), ["a", { b: [1.5] }, null]);
    assert.deepEqual(await listed({ metadata: having(metadata) }), [second.id, first.id]);
    assert.equal((await getExecution(first.id)).state, "succeed");
  });

  it("of a failed one fails again by itself", async () => {
    const first = await failAlways("no luck");
    await reach(first.id, "failed");
    const second = await reRunExecution(first.id);
    await reach(second.id, "failed");
    assert.equal((await getExecutionResult(second.id)).message, "no luck");
  });

  it("of a cancelled and of a waiting one runs now, the old one stays as it is", async () => {
    const { id } = await later(nothing)();
    const second = await reRunExecution(id);
    assert.ok(Math.abs(second.scheduledAt - Date.now()) < 10_000);
    assert.equal((await ended(second.id)).state, "succeed");
    assert.equal((await cancelExecution(id)).state, "cancelled");
    const third = await reRunExecution(id);
    assert.equal((await ended(third.id)).state, "succeed");
    assert.equal((await getExecution(id)).state, "cancelled");
  });

  it("of a discarded one", async () => {
    const { id } = await discardAfter(nothing, new Date(0))();
    await reach(id, "discarded");
    assert.equal((await ended((await reRunExecution(id)).id)).state, "succeed");
  });

  it("of no execution", async () => {
    await assert.rejects(reRunExecution(NOBODY), notFound);
  });
});
