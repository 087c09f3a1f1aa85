// Prints how quickly the network page draws and moves generated networks. Usage: web/measure-network [NODES TIES]...
import { browser } from "./browser.mjs";
import { network } from "./generated.mjs";
import { serve } from "./served.mjs";

const SECONDS = 5;
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked.flatMap((value, i) => (i % 2 === 0 ? [[value, asked[i + 1] ?? value * 5]] : [])) : [[20_000, 100_000], [100_000, 500_000]];

/** Runs in the page: moves the picture for so many seconds, one step a frame, and says how it went. */
async function move(seconds) {
  const place = document.querySelector(".network-canvas");
  const picture = place.picture;
  const steps = [];
  const start = performance.now();
  let last = start;
  let least = Infinity;
  let steps0 = 0;
  const before = picture.frames;
  await new Promise((done) => {
    requestAnimationFrame(function step(now) {
      steps.push(now - last);
      last = now;
      steps0++;
      const angle = ((now - start) / 1000) * 2;
      picture.pan(Math.cos(angle) * 0.4, Math.sin(angle) * 0.4);
      const line = document.querySelector(".thinned")?.textContent ?? "";
      const thinned = Number(/the ([\d,]+)/.exec(line)?.[1]?.replace(/,/g, "") ?? NaN);
      if (thinned < least) {
        least = thinned;
      }
      if (now - start < seconds * 1000) {
        requestAnimationFrame(step);
      } else {
        done(undefined);
      }
    });
  });
  const took = (performance.now() - start) / 1000;
  const drawn = picture.frames - before;
  const sorted = steps.slice(1).sort((a, b) => a - b);
  const told = document.querySelector(".thinned")?.textContent ?? "";
  // Back at rest: the note goes when all ties are drawn again.
  const stopped = performance.now();
  await new Promise((done) => {
    requestAnimationFrame(function wait() {
      if (picture.allDrawn) {
        picture.finish();
        done(undefined);
      } else {
        requestAnimationFrame(wait);
      }
    });
  });
  return { rate: drawn / took, slowest: sorted[Math.floor(sorted.length * 0.95)], told, restored: performance.now() - stopped, ties: picture.moving };
}

const chromium = await browser();
for (const [nodes, ties] of sizes) {
  for (const placed of [true, false]) {
    const answer = network(nodes, ties, 7, placed);
    const site = await serve({ "/network.json": JSON.stringify(answer), "/runs.json": '{"items":[],"total":0,"page":1,"size":50}', "/session.json": '{"token":"","masked":false,"name":"x","version":"x"}' });
    const page = await chromium.newPage({ viewport: { width: 1440, height: 900 } });
    const faults = [];
    page.on("pageerror", (fault) => faults.push(fault.message));
    page.on("console", (line) => line.type() === "error" && !line.text().includes("404") && faults.push(line.text()));
    await page.goto(`${site.address}/network`, { waitUntil: "commit" });
    await page.waitForFunction(() => document.querySelector(".network-canvas")?.picture?.allDrawn, undefined, { timeout: 60_000, polling: "raf" });
    const drawn = await page.evaluate(() => {
      document.querySelector(".network-canvas").picture.finish();
      return performance.now();
    });
    if (process.env.LOCKSTEP_SHOTS) {
      await page.screenshot({ path: `${process.env.LOCKSTEP_SHOTS}/network-${nodes}-${placed}.png` });
    }
    if (placed) {
      const whole = await page.evaluate(move, SECONDS);
      await page.evaluate(() => document.querySelector(".network-canvas").picture.zoom(5));
      await page.waitForFunction(() => document.querySelector(".network-canvas").picture.allDrawn);
      const near = await page.evaluate(move, SECONDS);
      console.log(
        `${nodes} accounts, ${ties} ties: drawn ${(drawn / 1000).toFixed(2)} s after the address was opened; moved for ${SECONDS} s: ${whole.rate.toFixed(1)} pictures/s whole, ${near.rate.toFixed(1)} near; ` +
          `slowest twentieth over ${whole.slowest.toFixed(0)} ms; while moving ${whole.ties} ties (near ${near.ties}); all ties again after ${(whole.restored / 1000).toFixed(2)} s (near ${(near.restored / 1000).toFixed(2)} s)`,
      );
      console.log(`    ${whole.told}`);
    } else {
      const rate = await page.evaluate(move, SECONDS);
      console.log(`${nodes} accounts, ${ties} ties, no places from the server: first drawn ${(drawn / 1000).toFixed(2)} s after the address was opened; ${rate.rate.toFixed(1)} pictures/s while the layout is computed beside the page`);
    }
    for (const fault of faults) {
      console.log(`fault: ${fault}`);
      process.exitCode = 1;
    }
    await page.close();
    site.close();
  }
}
await chromium.close();
