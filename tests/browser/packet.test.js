// A room in one page or in a folder: what is seen first, and where everything leads.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import { launch, open } from './browser.js';
import { checkPage } from './check_page.js';
import { packets } from './pages.js';
import { writePages } from './support.js';

const browser = await launch();
test.after(() => browser.close());

const written = writePages(packets);
const fileOf = (name) => written.find((one) => one.name === name).file;

for (const { name, file } of written) {
  test(`the page ${name}`, (t) => checkPage(t, browser, file));
}

test('how many are ready and what to talk about are seen at first sight', async () => {
  for (const name of ['packet', 'packet-index']) {
    const { page, close } = await open(browser, fileOf(name), { width: 1280, height: 720 });
    for (const text of ['5 ready', 'What to talk about', 'Eli Example', 'Items set aside', 'Dev Example', 'Ready only by fast track']) {
      const box = await page.locator('main > p, #agenda').getByText(text).first().boundingBox();
      assert.ok(box.y + box.height <= 720, `${text} of ${name} is below the first screen`);
    }
    await close();
  }
});

test('evidence is two clicks from the agenda, and the way back is one', async () => {
  for (const scripts of [true, false]) {
    for (const [name, anchor] of [['packet', 'e-203.E4.services'], ['packet-index', 'E4.services']]) {
      const { page, close } = await open(browser, fileOf(name), { scripts });
      await page.locator('#agenda').getByRole('link', { name: 'Caro Example' }).click();
      await page.locator('dl.facts').getByRole('link', { name: 'E4.services' }).filter({ visible: true }).click();
      const shown = page.locator(`[id="${anchor}"]`);
      await shown.waitFor({ state: 'visible' });
      assert.match(await shown.innerText(), /services/);
      await page.getByRole('link', { name: 'All people' }).filter({ visible: true }).first().click();
      await page.locator('#people table').waitFor({ state: 'visible' });
      assert.ok(await page.locator('#people').evaluate((one) => Math.abs(one.getBoundingClientRect().top) < innerHeight));
      await close();
    }
  }
});

test('a sign of the table of who holds what has its word, and leads to what was shown', async () => {
  for (const [name, anchor] of [['packet', '#e-203.E4.capacity'], ['packet-index', '#E4.capacity']]) {
    const { page, close } = await open(browser, fileOf(name));
    const row = page.locator('.matrix tr', { hasText: 'Caro Example' });
    const signs = row.locator('td a');
    assert.deepEqual(await signs.allTextContents(), ['out of range', 'held', 'no evidence', 'held', 'held', 'held']);
    await signs.nth(2).click();
    assert.equal(new URL(page.url()).hash, anchor);
    await close();
  }
});

test('every link of every page leads to a place', async () => {
  const { packet } = written.find((one) => one.packet);
  const pages = new Map();
  for (const file of [fileOf('packet'), fileOf('packet-redacted'), ...readdirSync(packet).map((name) => path.join(packet, name))]) {
    const { page, close } = await open(browser, file, { scripts: false });
    pages.set(page.url(), await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
      links: [...document.querySelectorAll('main a')].map((one) => one.href).filter((one) => one.startsWith('file:')),
    })));
    await close();
  }
  for (const [address, { links }] of pages) {
    assert.ok(links.length > 0, address);
    for (const link of links) {
      const [there, anchor] = link.split('#');
      assert.ok(pages.has(there), `${address} leads to ${link}`);
      if (anchor) assert.ok(pages.get(there).ids.includes(decodeURIComponent(anchor)), `${address} leads to ${link}`);
    }
  }
});

test('filters leave the people in sight who were chosen, wherever they stand', async () => {
  for (const name of ['packet', 'packet-index']) {
    const { page, asked, close } = await open(browser, fileOf(name));
    const agenda = page.locator('#agenda tbody tr:visible');
    await page.getByLabel('Topic').selectOption({ label: 'Ready only by fast track' });
    assert.match((await agenda.allInnerTexts()).join(), /^Dev Example e-204\t[^,]*$/u);
    assert.equal(await page.locator('#people tbody tr:visible').count(), 1);
    assert.equal(await page.locator('.matrix:visible').count(), 1, 'a table with nobody left in it is shown');
    assert.equal(await page.locator('.filters output').innerText(), '1 of 9 shown');
    await page.getByLabel('Topic').selectOption('');
    await page.getByLabel('Track').selectOption('backend');
    assert.equal(await page.locator('#people tbody tr:visible').count(), 5);
    assert.deepEqual(asked, []);
    await close();
  }
});
