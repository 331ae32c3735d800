import assert from "node:assert/strict";
import { it } from "node:test";
import {
  assignOptions,
  cancelExecution,
  getExecution,
  getExecutionResult,
  listExecutionAttempts,
  listExecutions,
  reRunExecution,
  rescheduleExecution,
} from "@defer/client";
import {
  ended,
  errors,
  having,
  ids,
  importDocument,
  listed,
  reach,
  thrown,
  unique,
  until,
} from "../lib/adjourn.js";

/** The import's child of this function, once it is in this state after so many attempts. */
async function child(parent, functionName, state, attempts) {
  const of = ({ data }) => data.find((each) => each.functionName === functionName);
  const page = await until(
    `${functionName} of ${parent}`,
    () => listExecutions({}, { executedBy: parent, states: [state] }),
    (answer) => of(answer) !== undefined,
  );
  const { id } = of(page);
  await until(
    `attempt ${attempts} of ${id}`,
    // in this order: an execution that waits after so many attempts has them all behind it
    async () => [await listExecutionAttempts(id), await getExecution(id)],
    ([{ data }, execution]) => data.length === attempts && execution.state === state,
  );
  return id;
}

it("the announcement's story: documents of several users", async () => {
  const [ada, grace] = [unique("ada"), unique("grace")];
  const importFor = (user, type, options) =>
    assignOptions(importDocument, {
      ...options,
      metadata: { workflowID: unique("workflow"), user_id: user, type },
    });
  /** A user's imports; the children, which have the same metadata, not among them. */
  const importsOf = (user, filters, metadata) =>
    listed({
      ...filters,
      functionIds: [alice.functionId],
      metadata: having({ ...metadata, user_id: user }),
    });

  // documents are imported for several users
  const alice = await importFor(ada, "book")("alice");
  const moby = await importFor(ada, "novel")("moby-dick");
  const lost = await importFor(ada, "letter")("lost-letter");
  const tomorrow = await importFor(ada, "book", { delay: "1 day" })("alice");
  const regretted = await importFor(ada, "letter", { delay: "1 day" })("moby-dick");
  const other = await importFor(grace, "book")("moby-dick");

  // a user's own are listed by metadata
  assert.deepEqual(
    await importsOf(ada),
    ids([regretted, tomorrow, lost, moby, alice]),
  );
  assert.deepEqual(
    await importsOf(ada, {}, { type: ["book", "novel"] }),
    ids([tomorrow, moby, alice]),
  );
  assert.deepEqual(await importsOf(grace), [other.id]);

  // one is rescheduled: the user does not want to wait for tomorrow
  assert.equal((await rescheduleExecution(tomorrow.id)).state, "created");
  await reach(tomorrow.id, "succeed");

  // one is cancelled
  assert.equal((await cancelExecution(regretted.id)).state, "cancelled");
  assert.deepEqual(await importsOf(ada, { states: ["cancelled"] }), [regretted.id]);
  await assert.rejects(
    rescheduleExecution(regretted.id),
    thrown(errors.ExecutionNotReschedulable, /in cancelled state/),
  );

  // the children are found by executed_by, and by the user's own workflow id
  await reach(moby.id, "succeed");
  const children = (await listExecutions({}, { executedBy: moby.id })).data;
  assert.deepEqual(
    children.map(({ functionName, state }) => [functionName, state]),
    [
      ["indexDocument", "succeed"],
      ["extractText", "succeed"],
    ],
  );
  const [index, text] = await Promise.all(ids(children).map(getExecutionResult));
  const summary = await getExecutionResult(moby.id);
  assert.equal(summary.documentId, "moby-dick");
  assert.equal(summary.words, index.words);
  assert.ok(text.length > summary.words);

  // one fails: its document is not there, whether its text is asked for now or later
  for (const attempts of [1, 2]) {
    await rescheduleExecution(await child(lost.id, "extractText", "created", attempts));
  }
  await reach(lost.id, "failed");
  const [extract] = await listed({ executedBy: lost.id });
  assert.match((await getExecutionResult(extract)).message, /no document "lost-letter"/);
  assert.deepEqual(
    (await listExecutionAttempts(extract, {}, { states: ["failed"] })).data.length,
    3,
  );
  assert.deepEqual(await importsOf(ada, { states: ["failed"], errorCodes: ["ER0003"] }), [lost.id]);

  // and is rerun: a new execution for the same user, with children of its own
  const again = await reRunExecution(lost.id);
  assert.deepEqual(await importsOf(ada, {}, { type: "letter" }), ids([again, regretted, lost]));
  const secondExtract = await child(again.id, "extractText", "created", 1);
  assert.notEqual(secondExtract, extract);
  await cancelExecution(secondExtract);
  await reach(again.id, "failed");

  // in the end everything is as each user was told
  await Promise.all(ids([alice, other]).map(ended));
  assert.deepEqual(
    await importsOf(ada, { states: ["succeed"] }),
    ids([tomorrow, moby, alice]),
  );
  assert.deepEqual(await importsOf(grace, { states: ["succeed"] }), [other.id]);
});
