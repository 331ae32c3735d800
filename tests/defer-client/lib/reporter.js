// Tells each test in a line of JSON, for DeferClientTest.
import { inspect } from "node:util";
import { relative } from "node:path";

export default async function* report(events) {
  const suites = [];
  for await (const { type, data } of events) {
    if (type === "test:start") {
      suites.length = data.nesting;
      suites.push(data.name);
    }
    if (type !== "test:pass" && type !== "test:fail") {
      continue;
    }
    const line = {
      file: data.file ? relative(process.cwd(), data.file) : "",
      name: [...suites.slice(0, data.nesting), data.name].join(" > "),
      suite: data.details.type === "suite",
      skipped: data.skip !== undefined || data.todo !== undefined,
      millis: Math.round(data.details.duration_ms),
    };
    if (type === "test:fail") {
      const error = data.details.error;
      line.failure = inspect(error?.cause ?? error, { depth: 6 });
    }
    yield `${JSON.stringify(line)}\n`;
  }
}
