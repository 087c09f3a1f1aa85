// An analyst's day in Chromium: a case is made, read into, analysed, looked at, judged, reported, exported, sealed and verified.
// Then every page is held against axe, in light and dark, and against three widths. Nothing sleeps: each step waits for what it
// needs. With LOCKSTEP_SHOTS set to a folder, pictures of all pages are kept there.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browser } from "./browser.mjs";
import { close, must, step } from "./check.mjs";
import { lockstep, serve } from "./lockstep.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SHOTS = process.env.LOCKSTEP_SHOTS ?? "";
const folder = mkdtempSync(join(tmpdir(), "lockstep-browser-"));
const posts = join(folder, "posts.csv");
const file = join(folder, "day.case");
const chromium = await browser();
const context = await chromium.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
const page = await context.newPage();
page.setDefaultTimeout(20_000);
const faults = [];
const elsewhere = [];
const refused = [];
// What is refused as it should be: an unbound number in a report, and the way of a post that nobody passed on.
const RIGHTLY = /^(409 (\/report\/html|\/cascade\/\d+\.json)|404 \/findings\/F-99999\.json)$/;
let site;

page.on("pageerror", (fault) => faults.push(fault.message));
page.on("console", (line) => line.type() === "error" && !line.text().includes("Failed to load resource") && faults.push(line.text()));
page.on("response", (answer) => answer.status() >= 400 && refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`));
page.on("request", (ask) => {
  const url = new URL(ask.url());
  if (!["data:", "blob:"].includes(url.protocol) && site && url.origin !== new URL(site.address).origin) {
    elsewhere.push(ask.url());
  }
});

async function open(path) {
  await page.goto(site.address + path);
  await ready().catch((fault) => {
    throw new Error(`${path} never had what it asked for: ${fault.message.split("\n")[0]}`);
  });
}

/** The page has what it asked for. */
async function ready() {
  await page.waitForFunction(() => document.querySelector("main h1") && !document.querySelector("main .waiting") && !document.querySelector("main [aria-busy]"));
}

/** An act of the page is over when its job says so. */
async function jobDone(name) {
  await page.waitForFunction((wanted) => [...document.querySelectorAll(".job")].some((job) => job.textContent.includes(wanted) && job.classList.contains("job-done")), name, { timeout: 300_000 });
}

async function pictureDrawn() {
  await page.waitForFunction(() => document.querySelector(".network-canvas")?.picture?.allDrawn);
}

const HOSTILE = [
  'hx1,mallory,2024-01-05T10:00:00Z,,http://evil.example/a?<script>window.hacked=1</script>,,"<img src=x onerror=window.hacked=1><script>window.hacked=1</script> see http://evil.example/\u202Egnp.exe"',
  'hx2,"mal\u200Blory<b>",2024-01-05T10:00:30Z,,http://evil.example/a?<script>window.hacked=1</script>,,"=cmd|calc and javascript:window.hacked=1"',
];

const ARTICLE = `<!doctype html><html lang="en"><head><title>Network of fake accounts aimed at Moldova, report says</title>
<meta property="article:published_time" content="2024-01-20T08:00:00Z"><meta property="og:site_name" content="The Example Gazette"></head>
<body><article><h1>Network of fake accounts aimed at Moldova, report says</h1>
<p>CHISINAU, 20 January 2024 - A coordinated network of fake accounts linked to Russia spread false claims about the election in Moldova, researchers said on Saturday.</p>
<p>The accounts, about 1,200 of them on Facebook and Telegram, used AI-generated images and posed as local news sites, according to the report.</p>
<p>The campaign, which the researchers call Operation Example, began in November 2023. &lt;script&gt;window.hacked=1&lt;/script&gt;</p></article></body></html>`;

function prepare() {
  lockstep("demo", "--quiet", "--dir", join(folder, "demo"));
  copyFileSync(join(folder, "demo", "posts.csv"), posts);
  writeFileSync(posts, readFileSync(posts, "utf8").trimEnd() + "\n" + HOSTILE.join("\n") + "\n");
  rmSync(join(folder, "demo"), { recursive: true });
  writeFileSync(join(folder, "page.html"), ARTICLE);
  const handles = readFileSync(posts, "utf8").split("\n").slice(1, 400).map((line) => line.split(",")[1]);
  const some = [...new Set(handles)].slice(0, 12);
  const rows = some.map((handle, i) => `${handle},,,Outlet ${i % 4},outlet,${i % 2 === 0 ? "State A" : "State B"},${i % 3 === 0 ? "official" : "state-controlled"},https://example.org/list,2024-01-01`);
  writeFileSync(join(folder, "outlets.csv"), ["handle,platform,domain,name,kind,state,layer,source,source_date", ...rows].join("\n") + "\n");
}

/** Every page, once the day is over. */
let pages = [];

async function day() {
  await step("a case is made, with a list of the registry and an article", () => {
    prepare();
    lockstep("new", file, "--quiet");
    lockstep("registry", "import", file, join(folder, "outlets.csv"), "--quiet");
    lockstep("incidents", file, "--add", join(folder, "page.html"), "--quiet");
  });
  await step("the server gives the page of an empty case", async () => {
    site = await serve(file);
    await open("/");
    must((await page.textContent("main")).includes("Read a file"), "the first page does not say what comes first");
  });
  await step("posts are read in from the page", async () => {
    await page.setInputFiles("#file", posts);
    await page.click("text=Read it");
    await jobDone("read");
    await page.waitForFunction(() => /5[0-9],[0-9]{3}/.test(document.querySelector(".strip")?.textContent ?? ""));
  });
  await step("an article is read with its quotations marked, and accepted", async () => {
    await open("/articles");
    await page.locator("tbody a").first().click();
    await page.waitForURL(/articles\/\d+/);
    await ready();
    must((await page.locator("mark").count()) > 0, "no quotation is marked");
    await page.getByLabel("Note").first().fill("checked against the page");
    await page.click('button:text-is("Accept")');
    await page.waitForFunction(() => document.querySelector("section:has(#read) [role=status]")?.textContent.includes("accepted"));
    must((await page.evaluate(() => window.hacked)) === undefined, "a script of the data ran");
  });
  await step("analyses are run from the page, with progress", async () => {
    for (const analysis of ["coordination", "co-repost"]) {
      await open(`/runs?analysis=${analysis}`);
      await page.click('button:text-is("Run")');
      await jobDone(`run ${analysis}`);
    }
  });
  await step("a long run is stopped, and nothing of it is kept", async () => {
    await open("/runs?analysis=coordination");
    await page.click("summary");
    await page.getByLabel("Run even if the same was asked before").check();
    await page.click('button:text-is("Run")');
    await page.locator(".job-running, .job-waiting").first().waitFor();
    await page.locator(".job").first().getByRole("button", { name: "Stop" }).click();
    await page.locator(".job-stopped").first().waitFor();
    const runs = await page.evaluate(() => fetch("/runs.json").then((answer) => answer.json()));
    must(runs.items.filter((run) => run.analysis === "coordination").length === 1, "a stopped run was kept");
  });
  let finding = "";
  await step("the planted group is found among the findings", async () => {
    await open("/findings");
    await page.getByLabel("Verdict").selectOption("coordinated");
    await page.waitForURL(/verdict=coordinated/);
    await page.waitForFunction(() => [...document.querySelectorAll("tbody tr")].length > 0 && [...document.querySelectorAll("tbody .badge")].every((badge) => badge.textContent === "coordinated"));
    const rows = await page.locator("tbody tr").count();
    must(rows === 4, `4 groups were planted, ${rows} are listed`);
    finding = await page.locator("tbody tr th a").first().textContent();
    return finding;
  });
  await step("two findings stand side by side, and a copied address brings that back", async () => {
    await page.locator(".compare-tick").nth(0).check();
    await page.locator(".compare-tick").nth(1).check();
    await page.waitForFunction(() => document.querySelectorAll(".pair article").length === 2);
    const copied = page.url();
    await page.goto("about:blank");
    await page.goto(copied);
    await page.waitForFunction(() => document.querySelectorAll(".pair article").length === 2);
    must((await page.getByLabel("Verdict").inputValue()) === "coordinated", "the filter was lost");
  });
  await step("a finding says what chance gives and how it stands in other looks", async () => {
    await open(`/findings/${finding}`);
    const text = await page.textContent("main");
    for (const words of ["Could this be chance?", "It could also be", "Looked at in other ways", "Evidence", "Observed"]) {
      must(text.includes(words), `the page does not say “${words}”`);
    }
  });
  await step("evidence opens down to the line of the source", async () => {
    await page.locator(".evidence .plain").first().click();
    await page.locator(".evidence blockquote").first().waitFor();
    const began = Date.now();
    await page.locator(".evidence blockquote").first().getByRole("button", { name: "Line of the source" }).click();
    await page.locator(".raw pre").first().waitFor();
    const took = Date.now() - began;
    const line = Number(/line ([\d,]+)/.exec(await page.locator(".raw").first().textContent())[1].replace(/,/g, ""));
    const when = (await page.locator(".evidence blockquote time").first().getAttribute("datetime")).replace(/Z?$/, "Z");
    must(readFileSync(posts, "utf8").split("\n")[line - 1].includes(when), "the line is another one");
    return `raw line after ${took} ms`;
  });
  await step("names are shown only after a reason, which is logged", async () => {
    must(!/account\d{3,}/.test(await page.textContent("#members ~ .scroll, section:has(#members)")), "own names were shown at once");
    await page.click("text=Show own names…");
    await page.fill("#unmask-reason", "checking against the sources");
    await page.click('.masking button:text-is("Show")');
    await page.waitForFunction(() => /account\d{3,}/.test(document.querySelector("section:has(#members)")?.textContent ?? ""));
    await page.click("text=Hide them again");
    await page.waitForFunction(() => !/account\d{3,}/.test(document.querySelector("section:has(#members)")?.textContent ?? ""));
    const log = await page.evaluate(() => fetch("/audit.json").then((answer) => answer.text()));
    must(log.includes("checking against the sources"), "the reason is not in the log");
  });
  await step("the finding is assessed, and a note is put on it", async () => {
    await page.click("text=Assess this finding");
    await page.getByLabel("Likelihood (needed)").selectOption({ index: 5 });
    await page.getByLabel("Confidence in the evidence (needed)").selectOption("moderate");
    await page.getByLabel("Why", { exact: true }).fill("The same posts within a minute, for weeks.");
    await page.getByLabel("What would change the view, one a line").fill("a scheduler that all of them name");
    await page.getByLabel("Signed by").fill("ann");
    await page.click("text=Sign and keep");
    await page.locator(".assessments .standing").first().waitFor();
    const sentences = await page.locator(".assessments .standing p").allTextContents();
    must(!sentences.some((one) => /likely|chance/.test(one) && /confidence/.test(one)), "likelihood and confidence are in one sentence");
    await page.getByLabel("Its words").fill("ask the platform");
    await page.click('.remark-form button:text-is("Add")');
    await page.locator(".remarks li").first().waitFor();
  });
  await network();
  await step("the timeline is brushed, and the posts follow", async () => {
    await open("/timeline");
    const chart = page.locator(".chart canvas").first();
    await chart.waitFor();
    const before = await page.locator("section:has(#posts-head) p").first().textContent();
    const box = await chart.boundingBox();
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/since=.*until=/);
    await page.waitForFunction((was) => document.querySelector("section:has(#posts-head) p")?.textContent !== was, before);
  });
  await step("hostile words are shown as words, hidden characters as marks, links cannot be followed", async () => {
    await open("/search?q=evil.example");
    await page.locator("blockquote").first().waitFor();
    const shown = await page.textContent("main");
    must(shown.includes("<img src=x onerror"), "the markup is not shown as it was written");
    must(shown.includes("U+202E"), "the turning character is not marked");
    must(shown.includes("evil[.]example"), "the link is not defanged");
    must((await page.locator('main a[href*="evil"]:not([href^="/"])').count()) === 0, "a link of the data can be followed");
    must((await page.evaluate(() => window.hacked)) === undefined, "a script of the data ran");
  });
  await step("the report is built and saved", async () => {
    await open("/report");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /HTML/ }).first().click()]);
    const saved = join(folder, "report.html");
    await download.saveAs(saved);
    const text = readFileSync(saved, "utf8");
    must(text.includes(finding) && !/account\d{3,}/.test(text), "the report lacks the finding, or names accounts");
    must(!/<script/i.test(text), "the report holds a script");
    return `${Math.round(statSync(saved).size / 1000)} kB`;
  });
  await step("a report is written in one's own words, and an unbound number is refused", async () => {
    await open("/report");
    await page.click('button:text-is("Begin a text")');
    await page.waitForFunction(() => document.querySelector("#report-text").value.length > 100);
    await page.click('button:text-is("Check")');
    await page.locator("section:has(#own) .done").waitFor();
    const begun = await page.inputValue("#report-text");
    await page.fill("#report-text", begun + "\n\nIn all, 4711 accounts took part.\n");
    await page.click('button:text-is("Save this text as HTML")');
    await page.locator(".faults li").first().waitFor();
    await page.fill("#report-text", begun);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click('button:text-is("Save this text as HTML")')]);
    const saved = join(folder, "own.html");
    await download.saveAs(saved);
    must(readFileSync(saved, "utf8").includes("F-"), "the report lacks its findings");
  });
  await step("a run is exported from its page", async () => {
    await open("/runs");
    await page.locator("tbody tr", { hasText: "coordination" }).locator("th a").first().click();
    await page.waitForURL(/runs\/R-/);
    await ready();
    for (const form of ["stix", "gexf", "csv"]) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: form, exact: true }).click()]);
      const saved = join(folder, `export.${form}`);
      await download.saveAs(saved);
      must(statSync(saved).size > 100, `the ${form} is empty`);
    }
    must(JSON.parse(readFileSync(join(folder, "export.stix"), "utf8")).type === "bundle", "the STIX is no bundle");
  });
  await step("all can be done by keyboard: skip link, menu, search", async () => {
    await open("/");
    await page.keyboard.press("Tab");
    must((await page.evaluate(() => document.activeElement?.className)) === "skip", "the first stop is not the skip link");
    await page.keyboard.press("Enter");
    must((await page.evaluate(() => document.activeElement?.id)) === "main", "the skip link leads nowhere");
    await page.focus("#search");
    await page.keyboard.type("w020");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\?q=w020/);
    await page.waitForFunction(() => document.activeElement?.id === "main");
  });
  await step("the log holds together and tells who did what", async () => {
    await open("/audit");
    const text = await page.textContent("main");
    must(text.includes("holds") && text.includes("ann"), "the log is broken or silent");
  });
  await step("the server ends when asked", async () => {
    await page.goto("about:blank");
    await site.close();
  });
  await step("the case is sealed, and the seal is verified", () => {
    const sealed = join(folder, "day.sealed");
    lockstep("seal", file, "--out", sealed, "--quiet");
    return lockstep("verify", sealed, "--sources", `${file}.sources`).trim().split("\n").at(-1);
  });
  await step("narratives are found", () => {
    lockstep("narratives", file, "--quiet");
  });
  await step("a copied network address, and one page of each kind, can be opened again", async () => {
    site = await serve(file);
    const ask = async (path) => (await fetch(site.address + path)).json();
    const narratives = await ask("/narratives.json?size=1");
    const runs = await ask("/runs.json?size=50");
    const reposts = runs.items.find((run) => run.analysis === "co-repost")?.id;
    const account = (await ask(`/accounts.json?finding=${finding}&size=1`)).items[0].account;
    const post = (await ask(`/posts.json?account=${account}&size=1`)).items[0].post;
    pages = ["/", "/findings", `/findings?view=compare.F-1-and-F-2`, `/findings/${finding}`, `/network?run=${reposts}`, "/timeline", "/narratives", ...(narratives.total > 0 ? [`/narratives/${narratives.items[0].id}`] : []), "/states", `/cascade/${post}`, "/accounts", `/accounts/${account}`, `/posts?finding=${finding}`, `/posts/${post}`, "/articles", "/articles/1", "/incidents", "/registry?list=outlets", "/search?q=w020", "/runs?analysis=coordination", `/runs/${runs.items[0].id}`, "/report", "/audit"];
    must(reposts !== undefined, "the run is gone");
  });
  await step("a narrative is named, parted and joined again", async () => {
    const ask = async (path) => (await fetch(site.address + path)).json();
    const all = (await ask("/narratives.json?size=50")).items;
    if (all.length === 0) {
      throw new Error("the invented posts carry no narrative to name");
    }
    await open(`/narratives/${all[0].id}`);
    await page.getByLabel("What it is called").fill("The harbour works");
    await page.click('button:text-is("Name it")');
    await page.waitForFunction(() => document.querySelector("main h1").textContent.includes("The harbour works"));
    await page.locator(".posts input[type=checkbox]").first().check();
    await page.getByLabel("Name for a narrative of the 1 chosen post").fill("Another story");
    await page.click('button:text-is("Part them")');
    await page.waitForFunction(() => document.querySelector(".outcome-line .done")?.textContent.includes("parted"));
    const parted = (await ask("/narratives.json?size=50&q=Another")).items[0];
    must(parted && parted.id !== all[0].id, "the chosen post has no narrative of its own");
    await page.getByLabel("Others that tell the same").fill(parted.id.toLowerCase());
    await page.click('button:text-is("Join them to this one")');
    await page.waitForFunction(() => document.querySelector(".outcome-line .done")?.textContent.startsWith("Joined"));
    must((await ask(`/narratives/${parted.id}.json`)).narrative.merged_into === all[0].id, "the narratives are not joined");
  });
  await step("two findings are said to be one group, and the decision is taken back", async () => {
    await open(`/findings/${finding}`);
    await page.click('button:text-is("Merge or part this group")');
    const other = finding === "F-1" ? "f-2" : "f-1";
    await page.getByLabel("Other findings with the same group").fill(other);
    await page.getByLabel("Why they are one group").fill("one list of members");
    await page.click('button:text-is("Say that they are one group")');
    const kept = page.locator("section:has(#group-head) .remarks li");
    await kept.first().waitFor();
    must((await kept.first().textContent()).includes(`one group with ${other.toUpperCase()}`), "the decision does not name the other finding");
    await kept.first().getByRole("button").click();
    await kept.first().waitFor({ state: "detached" });
  });
  await step("an account is parted from a group, with the reason", async () => {
    await page.click('button:text-is("Merge or part this group")');
    await page.locator(".choose input[type=checkbox]").first().check();
    await page.getByLabel("Why they are apart").fill("a newsroom of its own");
    await page.getByRole("form", { name: "Part accounts from the group" }).getByRole("button", { name: "Part them" }).click();
    await page.locator("section:has(#group-head) .remarks li").first().waitFor();
    await page.locator("section:has(#group-head) .remarks button").first().click();
    await page.locator("section:has(#group-head) .remarks li").first().waitFor({ state: "detached" });
  });
}

async function network() {
  await step("the network is drawn, and a group is chosen in it", async () => {
    const runs = await page.evaluate(() => fetch("/runs.json").then((answer) => answer.json()));
    await open(`/network?run=${runs.items.find((run) => run.analysis === "co-repost").id}`);
    await pictureDrawn();
    const mark = await page.evaluate(() => {
      const place = document.querySelector(".network-canvas");
      const at = place.picture.strongest();
      const box = place.getBoundingClientRect();
      const { x, y } = place.picture.whereIs(at);
      return { x: box.x + x, y: box.y + y };
    });
    await page.mouse.click(mark.x, mark.y);
    await page.waitForURL(/account\./);
    await page.locator(".chosen h2").waitFor();
    const began = Date.now();
    await page.locator(".tie-list").getByRole("button", { name: /^Evidence/ }).first().click();
    await page.locator(".tie-evidence li").first().waitFor();
    return `${await page.locator(".tie-evidence li").count()} meetings behind the strongest tie, after ${Date.now() - began} ms`;
  });
  await step("no name in the network lies over another", async () => {
    const names = await page.evaluate(() => document.querySelector(".network-canvas").picture.labels);
    must(names.length > 1, `only ${names.length} names are written`);
    for (const [i, a] of names.entries()) {
      for (const b of names.slice(i + 1)) {
        must(Math.abs(a.y - b.y) >= 14 || a.x >= b.x + b.width || b.x >= a.x + a.width, `${a.text} lies over ${b.text}`);
      }
    }
    return `${names.length} names`;
  });
  await step("an address of no finding says so and leads to all of them, and a bare number is one", async () => {
    const network = page.url();
    await page.goto(new URL("/findings/F-99999", page.url()).href);
    await page.getByRole("link", { name: "All findings" }).waitFor();
    await page.getByRole("link", { name: "All findings" }).last().click();
    await page.waitForURL(/\/findings$/);
    await page.goto(new URL("/findings/1", page.url()).href);
    await page.locator("#members").waitFor();
    await page.goto(network);
    await pictureDrawn();
  });
  await step("time is slid, and only what was active then is drawn", async () => {
    const all = await page.evaluate(() => document.querySelector(".network-canvas").picture.inTime());
    const to = page.getByLabel("To", { exact: true });
    await to.focus();
    await to.evaluate((slider) => {
      slider.value = "100";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      slider.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.waitForURL(/to\.\d+/);
    await page.waitForFunction((was) => document.querySelector(".network-canvas").picture.inTime() < was, all);
    const few = await page.evaluate(() => document.querySelector(".network-canvas").picture.inTime());
    await page.keyboard.press("ArrowRight");
    const copied = page.url();
    await page.goto("about:blank");
    await page.goto(copied);
    await pictureDrawn();
    await page.locator(".chosen h2").waitFor();
    must(Number(await page.getByLabel("To", { exact: true }).inputValue()) < 200, "the copied address has lost the time");
    return `${few} of ${all} ties`;
  });
  await step("the picture and its GEXF are saved", async () => {
    for (const [button, ending] of [["Save image", "png"], ["Save GEXF", "gexf"]]) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
      const saved = join(folder, `network.${ending}`);
      await download.saveAs(saved);
      must(statSync(saved).size > 2000, `${ending} is empty`);
    }
    must(readFileSync(join(folder, "network.gexf"), "utf8").includes('mode="dynamic"'), "the GEXF has no time");
  });
  await step("the picture is moved by keyboard, and an account is found by name", async () => {
    await page.focus(".network-canvas");
    const before = await page.evaluate(() => document.querySelector(".network-canvas").picture.whereIs(0));
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((was) => document.querySelector(".network-canvas").picture.whereIs(0).x !== was.x, before);
    const label = await page.locator(".chosen .tie-list .plain").first().textContent();
    await page.fill("#find", label);
    await page.locator(".choices button").first().click();
    await page.waitForFunction((name) => document.querySelector(".chosen h2")?.textContent === name, label);
  });
}

async function everyPage() {
  if (SHOTS !== "") {
    mkdirSync(SHOTS, { recursive: true });
  }
  for (const scheme of ["light", "dark"]) {
    await step(`axe finds no violation on ${pages.length} pages, ${scheme}`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      const found = [];
      for (const path of pages) {
        await open(path);
        if (path.startsWith("/network")) {
          await pictureDrawn();
        }
        await page.evaluate(AXE);
        const result = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
        found.push(...result.violations.map((one) => `${path}: ${one.id}, ${one.help}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")} ${one.nodes[0]?.failureSummary?.split("\n")[1]?.trim() ?? ""}`));
      }
      must(found.length === 0, found.join("\n        "));
    });
  }
  for (const width of [360, 1024, 1920]) {
    await step(`no page is wider than ${width} pixels`, async () => {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      const wide = [];
      for (const path of pages) {
        await page.emulateMedia({ colorScheme: width === 1024 ? "dark" : "light" });
        await open(path);
        if (path.startsWith("/network")) {
          await pictureDrawn();
        }
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) {
          wide.push(`${path} by ${over}`);
        }
        if (SHOTS !== "") {
          await page.screenshot({ path: join(SHOTS, `${path.replace(/[^A-Za-z0-9]+/g, "_")}-${width}.png`), fullPage: false });
        }
      }
      must(wide.length === 0, wide.join(", "));
    });
  }
}

try {
  await day();
  await everyPage();
  await step("no page asked another host, none broke the content policy, none threw", () => {
    must(elsewhere.length === 0, `asked: ${elsewhere.join(", ")}`);
    must(faults.length === 0, faults.join("\n        "));
    const wrongly = [...new Set(refused.filter((one) => !RIGHTLY.test(one)))];
    must(wrongly.length === 0, `the server refused: ${wrongly.join(", ")}`);
  });
} finally {
  await chromium.close();
  await site?.close().catch(() => undefined);
  if (existsSync(folder) && process.env.LOCKSTEP_KEEP === undefined) {
    rmSync(folder, { recursive: true, force: true });
  }
  close();
}
