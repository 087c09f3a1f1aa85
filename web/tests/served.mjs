// The built client behind the server's own content policy, with answers made here; for measuring the pages alone.
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const BUILT = join(dirname(fileURLToPath(import.meta.url)), "..", "target", "classes", "lockstep", "web");
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".html": "text/html; charset=utf-8" };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves until it is closed; answers maps a path to its JSON text. */
export function serve(answers) {
  if (!existsSync(join(BUILT, "index.html"))) {
    throw new Error("the client is not built: mvn -q -pl web package");
  }
  const server = createServer((ask, reply) => {
    const path = normalize(new URL(ask.url, "http://x").pathname);
    const file = join(BUILT, path);
    reply.setHeader("Content-Security-Policy", POLICY);
    if (path in answers) {
      reply.setHeader("Content-Type", "application/json");
      reply.end(answers[path]);
    } else if (extname(path) === ".json") {
      reply.statusCode = 404;
      reply.end("{}");
    } else {
      const there = extname(path) !== "" && existsSync(file) ? file : join(BUILT, "index.html");
      reply.setHeader("Content-Type", TYPES[extname(there)] ?? "application/octet-stream");
      reply.end(readFileSync(there));
    }
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done({ address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() })));
}
