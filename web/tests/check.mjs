// Counts what holds and what does not, and goes on.
let passed = 0;
let failed = 0;
const start = performance.now();

function since() {
  return `${((performance.now() - start) / 1000).toFixed(0)} s`;
}

/** Runs one step; a fault is told and counted, and the next step follows. */
export async function step(name, doing) {
  const began = performance.now();
  try {
    const said = await doing();
    passed++;
    console.log(`ok      ${name}${said ? `: ${said}` : ""} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (fault) {
    failed++;
    console.log(`FAILED  ${name}: ${fault instanceof Error ? (fault.stack ?? fault.message).split("\n").slice(0, 12).join("\n        ") : fault}`);
  }
}

export function must(truth, otherwise) {
  if (!truth) {
    throw new Error(otherwise);
  }
}

/** The closing line, and the exit status. */
export function close() {
  console.log(`browser tests took ${since()}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
