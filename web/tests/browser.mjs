// Debian's Chromium, drawn by software as on a machine without a graphics card.
import { chromium } from "playwright-core";
import { existsSync } from "node:fs";

export function chromiumPath() {
  const found = [process.env.LOCKSTEP_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
  if (!found) {
    throw new Error("no Chromium was found; on Debian: apt-get install chromium; or set LOCKSTEP_CHROMIUM");
  }
  return found;
}

export function browser() {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox", "--disable-dev-shm-usage"],
  });
}
