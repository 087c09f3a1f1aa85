// The command line, as people call it, and its server.
import { spawn, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const COMMAND = join(ROOT, "lockstep");

/** Runs a command to its end; a refusal is an error with what it said. */
export function lockstep(...args) {
  const result = spawnSync(COMMAND, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (result.status !== 0) {
    throw new Error(`lockstep ${args.join(" ")} ended with ${result.status}: ${result.stderr || result.stdout}`);
  }
  return result.stdout;
}

/** Starts the server of a case on a free port, and gives its address when it serves. */
export function serve(file) {
  const server = spawn(COMMAND, ["serve", file, "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((done, fail) => {
    let said = "";
    const hear = (bytes) => {
      said += bytes;
      const address = /http:\/\/[\d.:[\]a-f]+\/?/.exec(said)?.[0];
      if (address) {
        done({
          address: address.replace(/\/$/, ""),
          said: () => said,
          close: () =>
            new Promise((ended) => {
              server.once("exit", ended);
              server.kill("SIGINT");
            }),
        });
      }
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", (status) => fail(new Error(`lockstep serve ended with ${status}: ${said}`)));
  });
}
