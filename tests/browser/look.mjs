// Opens the pages of a running server in headless Chromium, at two widths, light and dark. Fails on an error on the
// console, on a request that fails or goes to another host, on a page wider than the window, on what axe finds hard to
// read or to reach. Writes a picture of each.
//
//   node look.mjs http://127.0.0.1:7878/ FOLDER
import { mkdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [base, folder = "shots"] = process.argv.slice(2);
const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? known.find((file) => existsSync(file));
const pages = {
  home: "",
  search: "search?q=kaz",
  nothing: "search?q=nobody+has+this+name",
  visit: "visit/high-commissioner/v2",
  journey: "visit/high-commissioner/v1",
  person: "person/Louise_Arbour",
  post: "post/-/-/United_Nations_High_Commissioner_for_Human_Rights",
  organization: "organization/-/Government",
  country: "place/KZ",
  instrument: "instrument/OPCAT",
  document: "document/high-commissioner",
  statement: "visit/high-commissioner/v2/statement/2",
  question: "ask/treaties",
  city: "ask/visitors-to-a-city?city=Astana",
  query: "sparql",
  ontology: "ontology",
};
const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 375, height: 760 } };
const axe = createRequire(import.meta.url)("axe-core").source;
const faults = [];

/** A page that tells what goes wrong on it. */
async function watched(browser, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const fault = (what) => faults.push(`${page.url()}: ${what}`);
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && fault(`console: ${message.text()}`));
  page.on("pageerror", (error) => fault(`script: ${error.message}`));
  page.on("requestfailed", (request) => fault(`${request.url()} failed: ${request.failure()?.errorText}`));
  page.on("response", (response) => response.status() >= 400 && fault(`${response.url()}: ${response.status()}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== new URL(base).origin && url.protocol !== "data:") fault(`asks ${url.host}`);
  });
  return { context, page, fault };
}

async function look(browser) {
  for (const [width, viewport] of Object.entries(widths)) {
    for (const colorScheme of ["light", "dark"]) {
      const { context, page, fault } = await watched(browser, { viewport, colorScheme });
      for (const [name, at] of Object.entries(pages)) {
        await page.goto(base + at, { waitUntil: "networkidle" });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) fault(`${wide} pixels too wide at ${viewport.width}`);
        if (!(await page.title())) fault("no title");
        await page.evaluate(axe);
        // The editor of the query page is not ours; the form that it stands for is looked at without scripts.
        const found = await page.evaluate(() => window.axe.run({ exclude: ["#editor"] }, { resultTypes: ["violations"] }));
        for (const { id, help, nodes } of found.violations) fault(`${id}: ${help}: ${nodes[0].html.slice(0, 200)}`);
        await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await context.close();
    }
  }
}

/** What people do: click a question, follow a name, search, read a passage in place, run a query. */
async function use(browser) {
  const { context, page, fault } = await watched(browser, { viewport: widths.desktop });
  const expect = (truth, what) => truth || fault(`expected ${what}`);
  await page.goto(base);
  await page.click(".questions a >> text=Treaties");
  expect((await page.locator("tbody tr").count()) > 2, "rows of the question");
  expect(await page.locator("td", { hasText: "OPCAT" }).count(), "a treaty among the rows");
  await page.fill("#v-country", "Kazakhstan");
  await page.click("form.values button");
  expect(await page.locator("tbody tr").count(), "rows for one country");
  await page.fill("#q", "arbour");
  await page.press("#q", "Enter");
  await page.click(".results a >> text=Louise Arbour");
  await page.click(".timeline a >> text=Louise Arbour in Kazakhstan");
  expect(await page.locator("#said").count(), "what was said");
  await page.locator("#said ~ section a.place").first().click();
  expect(new URL(page.url()).hash.startsWith("#at-"), "a place in the text");
  await page.waitForLoadState("networkidle");
  await page.goto(`${base}sparql?saved=treaties`);
  if (await page.locator("#editor:not([hidden])").count()) {
    await page.click(".yasqe_queryButton");
    await page.waitForSelector(".yasr td", { timeout: 10_000 });
    await page.screenshot({ path: path.join(folder, "query-answered.png"), fullPage: true });
  } else {
    await page.selectOption("#format", "json");
    await page.click("#query-form button");
    expect((await page.content()).includes("OPCAT"), "an answer to the form");
  }
  await context.close();
}

/** The same without scripts. */
async function plain(browser) {
  const { context, page, fault } = await watched(browser, { javaScriptEnabled: false });
  await page.goto(`${base}sparql?saved=treaties`);
  if (!(await page.locator("#query-form textarea").isVisible())) fault("no form without scripts");
  await page.goto(`${base}visit/high-commissioner/v2`);
  if (!(await page.locator("h1").isVisible())) fault("no page without scripts");
  await context.close();
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  await look(browser);
  await use(browser);
  await plain(browser);
} finally {
  await browser.close();
}
for (const fault of new Set(faults)) console.error(fault);
console.log(`${Object.keys(pages).length} pages, ${new Set(faults).size} faults, pictures in ${folder}`);
process.exitCode = faults.length ? 1 : 0;
