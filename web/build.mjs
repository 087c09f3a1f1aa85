// Builds the client for Maven: node build.mjs all|quick OUT
// It does nothing where neither a source nor the lock file changed since the last build into OUT, so that the Java build
// stays quick. "all" also checks the types and runs the unit tests.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(fileURLToPath(import.meta.url));
const [mode = "all", out = "dist"] = process.argv.slice(2);
const target = resolve(home, out);
const windows = process.platform === "win32";

function say(line) {
  console.log(line);
}

function files(folder) {
  return readdirSync(join(home, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** One hash over names and bytes. */
function hash(paths) {
  const sum = createHash("sha256");
  for (const path of paths) {
    sum.update(path.slice(home.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return sum.digest("hex");
}

function stamp(path) {
  return existsSync(path) ? readFileSync(path, "utf8").trim() : "";
}

function run(command, args, quiet) {
  const result = spawnSync(command, args, { cwd: home, stdio: quiet ? "pipe" : "inherit", shell: windows, env: { ...process.env, NO_COLOR: "1", LOCKSTEP_WEB_OUT: build } });
  if (result.status !== 0 && quiet) {
    process.stderr.write(result.stdout ?? "");
    process.stderr.write(result.stderr ?? "");
  }
  return result.status === 0;
}

function tool(name, args, quiet = true) {
  return run(process.execPath, [join(home, "node_modules", ...name), ...args], quiet);
}

function fail(line) {
  console.error(line);
  process.exit(1);
}

const build = join(home, "target", "client");
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(`The pages of lockstep serve are not built: Node is ${process.versions.node}, and 20.19 or newer is needed. All else works.`);
  process.exit(0);
}

const configuration = ["package-lock.json", "package.json", "tsconfig.json", "vite.config.ts", "index.html", "build.mjs"].map((name) => join(home, name));
const shared = join(home, "..", "report", "src", "main", "resources", "lockstep", "report", "html", "report.css");
const sources = hash([...configuration, shared, ...files("src"), ...files("public")]);
const builtStamp = join(target, ".sources");
const checkedStamp = join(home, "target", ".checked");
const built = stamp(builtStamp) === sources && existsSync(join(target, "index.html"));
const checked = mode !== "all" || stamp(checkedStamp) === sources;
if (built && checked) {
  process.exit(0);
}

const lock = hash([join(home, "package-lock.json")]);
const lockStamp = join(home, "node_modules", ".lock-hash");
if (stamp(lockStamp) !== lock) {
  say("web: npm ci");
  const installed = run(windows ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], true);
  if (!installed) {
    const line = "The pages of lockstep serve are not built: npm could not install what package-lock.json lists (see above). All else works.";
    if (process.env.CI) {
      fail(line);
    }
    say(line);
    process.exit(0);
  }
  writeFileSync(lockStamp, lock);
}

if (!checked) {
  if (!tool(["typescript", "bin", "tsc"], ["--noEmit"])) {
    fail("web: the types do not fit (npm run check)");
  }
  if (!tool(["vitest", "vitest.mjs"], ["run", "--silent"])) {
    fail("web: a unit test fails (npm test)");
  }
  mkdirSync(dirname(checkedStamp), { recursive: true });
  writeFileSync(checkedStamp, sources);
}
if (!built) {
  if (!tool(["vite", "bin", "vite.js"], ["build", "--logLevel", "warn"])) {
    fail("web: the client does not build (npm run build)");
  }
  rmSync(join(target, "assets"), { recursive: true, force: true });
  cpSync(build, target, { recursive: true });
  writeFileSync(builtStamp, sources);
}
