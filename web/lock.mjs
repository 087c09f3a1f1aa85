// Writes package-lock.json as it is kept: without an address of any kind. Run after npm install: node lock.mjs
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
for (const entry of Object.values(lock.packages)) {
  delete entry.funding;
  delete entry.resolved;
  delete entry.deprecated;
}
const text = JSON.stringify(lock, null, 2) + "\n";
if (text.includes("://")) {
  throw new Error("package-lock.json names an address");
}
writeFileSync(path, text);
