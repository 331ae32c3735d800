// The original client, and what all tests need around it.
import { createRequire } from "node:module";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { assignOptions, defer, getExecution, listExecutions } from "@defer/client";

for (const name of ["DEFER_ENDPOINT", "DEFER_TOKEN"]) {
  if (!process.env[name]) {
    throw new Error(`${name} must tell where Adjourn runs; DeferClientTest sets it`);
  }
}

const require = createRequire(import.meta.url);

/** A file of the package that it has but does not export. */
export const internal = (path) =>
  require(require.resolve("@defer/client").replace(/index\.js$/, path));

/** The error classes: programs know them by what is thrown only. */
export const errors = internal("backend.js");

/** Well formed, and of no execution. */
export const NOBODY = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

/** Later than any test. */
export const FAR = new Date("2126-01-01T00:00:00.000Z");

export const FINAL = ["succeed", "failed", "cancelled", "aborted", "discarded"];

// The functions of the example worker. The client sends nothing of them but their names.
export const echo = defer(async function echo() {});
export const nothing = defer(async function nothing() {});
export const helloWorld = defer(async function helloWorld() {});
export const sleepFor = defer(async function sleepFor() {});
export const timeLimited = defer(async function timeLimited() {});
export const failAlways = defer(async function failAlways() {});
export const failTimes = defer(async function failTimes() {});
export const fanOut = defer(async function fanOut() {});
export const importDocument = defer(async function importDocument() {});

/** A value that no other test has. */
export const unique = (name) => `${name}-${randomUUID()}`;

/** Metadata by which a test finds its own executions. */
export const batchOf = (name) => ({ batch: unique(name) });

/** The filter that finds what has this metadata. */
export const having = (metadata) =>
  Object.entries(metadata).map(([key, values]) => ({ key, values: [values].flat() }));

/** The function, never started by itself. */
export const later = (fn, metadata) => assignOptions(fn, { delay: FAR, metadata });

export const ids = (executions) => executions.map((execution) => execution.id);

/** The ids that a list with these filters has, at most a hundred, newest first. */
export const listed = async (filters) => ids((await listExecutions({ first: 100 }, filters)).data);

/** Asks until the answer is good; what is asked for is named for the failure. */
export async function until(what, ask, good) {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (good(answer)) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`waited for ${what}, at last there was ${JSON.stringify(answer)}`);
    }
    await sleep(50);
  }
}

/** The execution, once it is in one of these states. */
export const reach = (id, ...states) =>
  until(
    `${states} of ${id}`,
    () => getExecution(id),
    (execution) => states.includes(execution.state),
  );

/** The execution that ended. */
export const ended = (id) => reach(id, ...FINAL);

/** For assert.rejects: exactly this class, and this message. */
export const thrown = (type, message) => (error) => {
  const same = message instanceof RegExp ? message.test(error.message) : error.message === message;
  if (Object.getPrototypeOf(error) !== type.prototype || !same) {
    throw new Error(`expected ${type.name} "${message}", there was ${error.stack}`);
  }
  return true;
};
