import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  addMetadata,
  assignOptions,
  cancelExecution,
  getExecutionTries,
  listExecutionAttempts,
  listExecutions,
} from "@defer/client";
import {
  FAR,
  NOBODY,
  batchOf,
  ended,
  errors,
  failAlways,
  failTimes,
  fanOut,
  having,
  helloWorld,
  ids,
  later,
  listed,
  nothing,
  reach,
  thrown,
  timeLimited,
  unique,
} from "../lib/adjourn.js";

const badRequest = thrown(
  errors.DeferError,
  /^backend responds with "400" and message "(?!undefined).+"$/,
);

describe("listExecutions, paging", () => {
  const COUNT = 250;
  const metadata = batchOf("pages");
  const filters = { metadata: having(metadata) };
  const add = () => later(nothing, metadata)();
  let all; // newest first

  /** All pages from the newest; between two of them something happens. */
  async function forward(first, between = () => {}) {
    const pages = [await listExecutions({ first }, filters)];
    assert.equal(pages[0].pageInfo.hasPrevPage, false);
    while (pages.at(-1).pageInfo.hasNextPage) {
      await between();
      const after = pages.at(-1).pageInfo.endCursor;
      pages.push(await listExecutions({ first, after }, filters));
      assert.equal(pages.at(-1).pageInfo.hasPrevPage, true);
    }
    return pages;
  }

  before(async () => {
    const made = [];
    while (made.length < COUNT) {
      made.push(...(await Promise.all(Array.from({ length: 25 }, add))));
      // others of the same function and time, which the filter must keep out
      await later(nothing, batchOf("other"))();
    }
    const listedOnes = (await forward(100)).flatMap(({ data }) => data);
    all = ids(listedOnes);
    assert.deepEqual([...all].sort(), ids(made).sort());
    const dates = listedOnes.map(({ createdAt }) => createdAt.getTime());
    assert.deepEqual(
      dates,
      [...dates].sort((a, b) => b - a),
    );
  });

  it("forward", async () => {
    const pages = await forward(40);
    assert.deepEqual(
      pages.map(({ data }) => data.length),
      [40, 40, 40, 40, 40, 40, 10],
    );
    assert.deepEqual(
      pages.flatMap(({ data }) => ids(data)),
      all,
    );
  });

  it("backward", async () => {
    const pages = [];
    let page = await listExecutions({ last: 60 }, filters);
    assert.equal(page.pageInfo.hasNextPage, false);
    for (;;) {
      pages.unshift(page);
      if (!page.pageInfo.hasPrevPage) {
        break;
      }
      page = await listExecutions({ last: 60, before: page.pageInfo.startCursor }, filters);
      assert.equal(page.pageInfo.hasNextPage, true);
    }
    assert.deepEqual(
      pages.map(({ data }) => data.length),
      [10, 60, 60, 60, 60],
    );
    assert.deepEqual(
      pages.flatMap(({ data }) => ids(data)),
      all,
    );
  });

  it("there and back again", async () => {
    const first = await listExecutions({ first: 100 }, filters);
    const second = await listExecutions({ first: 100, after: first.pageInfo.endCursor }, filters);
    const back = await listExecutions({ last: 100, before: second.pageInfo.startCursor }, filters);
    assert.deepEqual(back.data, first.data);
    assert.deepEqual(ids(second.data), all.slice(100, 200));
  });

  it("newest first, twenty by default", async () => {
    const { data, pageInfo } = await listExecutions(undefined, filters);
    assert.deepEqual(ids(data), all.slice(0, 20));
    assert.equal(pageInfo.hasNextPage, true);
    assert.equal(pageInfo.hasPrevPage, false);
    assert.equal(typeof pageInfo.startCursor, "string");
    assert.equal(typeof pageInfo.endCursor, "string");
  });

  it("without page and filters", async () => {
    const { data, pageInfo } = await listExecutions();
    assert.equal(data.length, 20);
    assert.equal(pageInfo.hasNextPage, true);
    assert.ok(data.every(({ createdAt }, i) => i === 0 || createdAt <= data[i - 1].createdAt));
  });

  it("of nothing", async () => {
    const { data, pageInfo } = await listExecutions({}, { metadata: having(batchOf("none")) });
    assert.deepEqual(data, []);
    assert.equal(pageInfo.hasNextPage, false);
    assert.equal(pageInfo.hasPrevPage, false);
  });

  it("sizes and cursors that are wrong", async () => {
    const { pageInfo } = await listExecutions({ first: 3 }, filters);
    await assert.rejects(listExecutions({ first: -1 }, filters), badRequest);
    await assert.rejects(listExecutions({ last: -1 }, filters), badRequest);
    await assert.rejects(listExecutions({ first: 101 }, filters), badRequest);
    await assert.rejects(listExecutions({ first: 3, after: "nonsense" }, filters), badRequest);
    await assert.rejects(listExecutions({ last: 3, before: "nonsense" }, filters), badRequest);
    await assert.rejects(
      listExecutions({ first: 3, after: pageInfo.endCursor }, { states: ["failed"] }),
      badRequest,
    );
  });

  it("forward, while new ones arrive", async () => {
    const arrived = [];
    const pages = await forward(40, async () => arrived.unshift((await add()).id));
    assert.deepEqual(
      pages.flatMap(({ data }) => ids(data)),
      all,
    );
    const before = pages[0].pageInfo.startCursor;
    const newer = await listExecutions({ last: 40, before }, filters);
    assert.deepEqual(ids(newer.data), arrived);
    assert.equal(newer.pageInfo.hasPrevPage, false);
    assert.equal(newer.pageInfo.hasNextPage, true);
  });
});

describe("listExecutions, filters", { concurrency: true }, () => {
  const { batch } = batchOf("filters");
  const own = having({ batch });
  const made = {};

  before(async () => {
    const mark = (fn, type) => addMetadata(fn, { batch, type, user_id: type[0] });
    made.succeed = await mark(helloWorld, "greeting")("Ada");
    made.nothing = await mark(nothing, "nothing")();
    made.failed = await mark(failAlways, "failure")("no luck");
    made.timeout = await mark(timeLimited, "timeout")(60_000);
    made.parent = await mark(fanOut, "parent")(3, 10);
    made.discarded = await assignOptions(nothing, {
      metadata: { batch, type: "discarded" },
      discardAfter: new Date(0),
    })();
    await Promise.all(Object.values(made).map(({ id }) => ended(id)));
    made.created = await later(nothing, { batch, type: "waiting" })();
    made.cancelled = await later(nothing, { batch, type: "stopped" })();
    await cancelExecution(made.cancelled.id);
  });

  /** The names of those that the filters find, besides that of the batch. */
  async function found(filters, metadata = []) {
    const list = await listed({ ...filters, metadata: [...own, ...metadata] });
    assert.equal(new Set(list).size, list.length);
    return Object.keys(made).filter((name) => list.includes(made[name].id));
  }

  it("the batch, newest first", async () => {
    assert.deepEqual(await listed({ metadata: own }), ids(Object.values(made)).reverse());
  });

  it("states", async () => {
    assert.deepEqual(await found({ states: ["succeed"] }), ["succeed", "nothing", "parent"]);
    assert.deepEqual(await found({ states: ["failed"] }), ["failed", "timeout"]);
    assert.deepEqual(await found({ states: ["created"] }), ["created"]);
    assert.deepEqual(await found({ states: ["cancelled", "discarded"] }), [
      "discarded",
      "cancelled",
    ]);
    assert.deepEqual(await found({ states: ["started", "aborting", "aborted"] }), []);
  });

  it("states in the answer are those asked for", async () => {
    const { data } = await listExecutions({}, { states: ["failed"], metadata: own });
    assert.deepEqual(
      data.map(({ state }) => state),
      ["failed", "failed"],
    );
  });

  it("functionIds", async () => {
    assert.deepEqual(await found({ functionIds: [made.failed.functionId] }), ["failed"]);
    assert.deepEqual(
      await found({ functionIds: [made.failed.functionId, made.succeed.functionId] }),
      ["succeed", "failed"],
    );
    assert.deepEqual(await found({ functionIds: [NOBODY] }), []);
  });

  it("errorCodes", async () => {
    assert.deepEqual(await found({ errorCodes: ["ER0001"] }), ["timeout"]);
    assert.deepEqual(await found({ errorCodes: ["ER0003"] }), ["failed"]);
    assert.deepEqual(await found({ errorCodes: ["ER0001", "ER0003"] }), ["failed", "timeout"]);
    assert.deepEqual(await found({ errorCodes: ["ER0000", "ER0002"] }), []);
  });

  it("scheduleAt", async () => {
    const day = (offset) => new Date(FAR.getTime() + offset * 86_400_000);
    assert.deepEqual(await found({ scheduleAt: { from: day(-1), to: day(1) } }), [
      "created",
      "cancelled",
    ]);
    assert.deepEqual(await found({ scheduleAt: { from: FAR, to: FAR } }), [
      "created",
      "cancelled",
    ]);
    assert.deepEqual(await found({ scheduleAt: { from: day(1), to: day(2) } }), []);
    assert.deepEqual(await found({ scheduleAt: { from: day(1) } }), []);
    assert.deepEqual((await found({ scheduleAt: { to: day(-1) } })).length, 6);
  });

  it("scheduledAt is a name that the client does not send", async () => {
    assert.deepEqual((await found({ scheduledAt: { from: FAR, to: FAR } })).length, 8);
  });

  it("startedAt", async () => {
    const ran = ["succeed", "nothing", "failed", "timeout", "parent"];
    const { createdAt } = made.succeed;
    assert.deepEqual(await found({ startedAt: { from: createdAt, to: new Date() } }), ran);
    assert.deepEqual(await found({ startedAt: { from: createdAt } }), ran);
    assert.deepEqual(await found({ startedAt: { from: new Date(0), to: createdAt } }), []);
  });

  it("executedBy", async () => {
    const children = await listExecutions({}, { executedBy: made.parent.id });
    assert.deepEqual(
      children.data.map(({ functionName, state }) => [functionName, state]),
      Array.from({ length: 3 }, () => ["sleepFor", "succeed"]),
    );
    assert.deepEqual(await listed({ executedBy: made.succeed.id }), []);
    assert.deepEqual(await listed({ executedBy: NOBODY }), []);
    // as a user's own workflow id finds them too
    assert.deepEqual(
      await listed({ metadata: having({ workflowID: made.parent.id }) }),
      ids(children.data),
    );
  });

  it("metadata: any of the values, all of the keys", async () => {
    assert.deepEqual(await found({}, having({ type: "greeting" })), ["succeed"]);
    assert.deepEqual(await found({}, having({ type: ["greeting", "timeout", "else"] })), [
      "succeed",
      "timeout",
    ]);
    assert.deepEqual(await found({}, having({ type: ["greeting", "timeout"], user_id: "t" })), [
      "timeout",
    ]);
    assert.deepEqual(await found({}, having({ type: "greeting", user_id: "t" })), []);
    assert.deepEqual(await found({}, having({ Type: "greeting" })), []);
    assert.deepEqual(await found({}, having({ type: "greet" })), []);
  });

  it("all together", async () => {
    const filters = {
      states: ["failed", "succeed"],
      functionIds: [made.timeout.functionId, made.failed.functionId],
      errorCodes: ["ER0001", "ER0002"],
      scheduleAt: { from: new Date(0), to: FAR },
      startedAt: { from: new Date(0), to: FAR },
    };
    const metadata = having({ type: ["timeout", "failure"] });
    assert.deepEqual(await found(filters, metadata), ["timeout"]);
    assert.deepEqual(await found({ ...filters, states: ["succeed"] }, metadata), []);
    assert.deepEqual(await found({ ...filters, executedBy: made.parent.id }, metadata), []);
    const child = {
      states: ["succeed"],
      startedAt: filters.startedAt,
      scheduleAt: filters.scheduleAt,
      executedBy: made.parent.id,
      metadata: having({ workflowID: made.parent.id }),
    };
    assert.equal((await listed(child)).length, 3);
  });

  it("empty lists filter nothing", async () => {
    assert.equal((await found({ states: [], functionIds: [], errorCodes: [] })).length, 8);
    assert.equal((await listExecutions({}, { metadata: [] })).data.length, 20);
    assert.equal((await listExecutions({}, {})).data.length, 20);
  });

  it("what no filter can be", async () => {
    await assert.rejects(listExecutions({}, { states: ["sleeping"] }), badRequest);
    await assert.rejects(listExecutions({}, { errorCodes: ["ER9"] }), badRequest);
    await assert.rejects(listExecutions({}, { startedAt: { from: "yesterday" } }), badRequest);
    await assert.rejects(listExecutions({}, { executedBy: "nobody" }), badRequest);
  });
});

describe("attempts", { concurrency: true }, () => {
  let execution;

  before(async () => {
    execution = await failTimes(unique("attempts"), 2);
    await reach(execution.id, "succeed");
  });

  it("listExecutionAttempts gives each attempt as an execution, newest first", async () => {
    const { data, pageInfo } = await listExecutionAttempts(execution.id);
    assert.deepEqual(
      data.map(({ state }) => state),
      ["succeed", "failed", "failed"],
    );
    assert.equal(new Set([execution.id, ...ids(data)]).size, 4);
    for (const attempt of data) {
      assert.equal(attempt.functionName, "failTimes");
      assert.equal(attempt.functionId, execution.functionId);
      assert.ok(!Number.isNaN(attempt.createdAt.getTime()));
      assert.ok(!Number.isNaN(attempt.scheduledAt.getTime()));
      assert.ok(!Number.isNaN(attempt.updatedAt.getTime()));
    }
    assert.equal(pageInfo.hasNextPage, false);
    assert.equal(pageInfo.hasPrevPage, false);
  });

  it("getExecutionTries, its old name, gives the same", async () => {
    assert.deepEqual(
      await getExecutionTries(execution.id),
      await listExecutionAttempts(execution.id),
    );
  });

  it("pages", async () => {
    const all = (await listExecutionAttempts(execution.id)).data;
    const first = await listExecutionAttempts(execution.id, { first: 2 });
    assert.deepEqual(first.data, all.slice(0, 2));
    assert.equal(first.pageInfo.hasNextPage, true);
    const after = { first: 2, after: first.pageInfo.endCursor };
    const second = await listExecutionAttempts(execution.id, after);
    assert.deepEqual(second.data, all.slice(2));
    assert.equal(second.pageInfo.hasNextPage, false);
    assert.equal(second.pageInfo.hasPrevPage, true);
    const before = { last: 2, before: second.pageInfo.startCursor };
    assert.deepEqual((await listExecutionAttempts(execution.id, before)).data, first.data);
    await assert.rejects(listExecutionAttempts(execution.id, { first: -1 }), badRequest);
  });

  it("filters", async () => {
    const all = ids((await listExecutionAttempts(execution.id)).data);
    const found = async (filters) =>
      ids((await listExecutionAttempts(execution.id, undefined, filters)).data);
    assert.deepEqual(await found({ states: ["failed"] }), all.slice(1));
    assert.deepEqual(await found({ errorCodes: ["ER0003"] }), all.slice(1));
    assert.deepEqual(await found({ errorCodes: ["ER0001"] }), []);
    assert.deepEqual(await found({ functionIds: [execution.functionId] }), all);
    assert.deepEqual(await found({ functionIds: [NOBODY] }), []);
    assert.deepEqual(await found({ startedAt: { from: execution.createdAt, to: FAR } }), all);
    assert.deepEqual(await found({ startedAt: { from: FAR, to: FAR } }), []);
    assert.deepEqual(await found({ scheduleAt: { from: new Date(0), to: FAR } }), all);
    assert.deepEqual(await found({ executedBy: NOBODY }), []);
    assert.deepEqual(await found({ metadata: having({ no: "such" }) }), []);
  });

  it("none of an execution that waits", async () => {
    const { id } = await later(nothing)();
    assert.deepEqual((await listExecutionAttempts(id)).data, []);
    await cancelExecution(id);
  });

  it("of no execution", async () => {
    const notFound = thrown(errors.ExecutionNotFound, `cannot find execution "${NOBODY}"`);
    await assert.rejects(listExecutionAttempts(NOBODY), notFound);
    await assert.rejects(getExecutionTries(NOBODY), notFound);
  });
});
