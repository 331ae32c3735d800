import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import Module, { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { errors, failAlways, helloWorld, NOBODY, until } from "../lib/adjourn.js";

const require = createRequire(import.meta.url);
const react = require("../lib/react.cjs");

// React is the one thing that the package takes for granted here; it gets a stand-in
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  request === "react" ? require.resolve("../lib/react.cjs") : resolve(request, ...rest);
const { asNextRoute, useDeferRoute } = require("@defer/client/next");

/** Serves the routes as Next would. */
function serve(routes) {
  return createServer(async (request, response) => {
    const nextUrl = new URL(request.url, "http://localhost");
    const route = routes[nextUrl.pathname];
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const json = async () => JSON.parse(Buffer.concat(chunks).toString());
    const handler = request.method === "POST" ? route.PostHandler : route.GetHandler;
    const answer = await handler({ nextUrl, json });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
}

describe("@defer/client/next", { concurrency: true }, () => {
  const server = serve({
    "/api/hello": asNextRoute(helloWorld),
    "/api/proxied": asNextRoute(helloWorld, { proxy: async () => ["Proxy"] }),
    "/api/fail": asNextRoute(failAlways),
  });
  let root;

  before(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    root = `http://127.0.0.1:${server.address().port}`;
  });

  after(() => {
    server.close();
    server.closeAllConnections();
  });

  const get = async (id) => {
    const answer = await fetch(`${root}/api/hello?id=${id}`);
    return { status: answer.status, ...(await answer.json()) };
  };

  it("asNextRoute enqueues and answers with state and result", async () => {
    for (const [route, body, result] of [
      ["hello", ["Ada"], "Hello, Ada!"],
      ["proxied", [], "Hello, Proxy!"],
    ]) {
      const posted = await fetch(`${root}/api/${route}`, {
        method: "POST",
        body: JSON.stringify(body),
      });
      const { id, state } = await posted.json();
      assert.equal(state, "created");
      const end = await until(`result of ${id}`, () => get(id), ({ result }) => result);
      assert.deepEqual(end, { status: 200, id, state: "succeed", result });
    }
  });

  it("asNextRoute answers with the client's errors", async () => {
    const { status, error } = await get(NOBODY);
    assert.equal(status, 500);
    assert.equal(error, String(new errors.ExecutionNotFound(`cannot find execution "${NOBODY}"`)));
  });

  for (const [route, argument, expected] of [
    ["hello", "Ada", ({ result }) => result === "Hello, Ada!"],
    ["fail", "no luck", ({ error }) => error?.message === "no luck"],
  ]) {
    it(`useDeferRoute asks the route until the end: ${route}`, async () => {
      const render = react.component(() => useDeferRoute(`${root}/api/${route}`));
      const [execute] = render();
      await execute(argument);
      const state = await until("the end", () => render()[1], expected);
      assert.equal(state.loading, false);
    });
  }
});
