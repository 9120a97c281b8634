import assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import { launch, open } from './browser.js';
import { checkPage } from './check_page.js';
import { reports } from './pages.js';
import { scratchFolder, writePages } from './support.js';

const browser = await launch();
test.after(() => browser.close());

const written = writePages(reports);
const fileOf = (name) => written.find((one) => one.name === name).file;

for (const { name, file } of written) {
  test(`the report ${name}`, (t) => checkPage(t, browser, file));
}

const blank = path.join(scratchFolder(), 'blank.html');
writeFileSync(blank, '<!DOCTYPE html><html lang="en"><title>blank</title><p>word</p></html>');

/** Milliseconds from the request to the first text on the screen: the median of five. */
async function firstPaint(file) {
  const times = [];
  for (let i = 0; i < 5; ++i) {
    const { page, close } = await open(browser, file);
    times.push(await page.evaluate(
      () => new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0))
          .observe({ type: 'paint', buffered: true });
      }),
    ));
    await close();
  }
  return times.sort((a, b) => a - b)[2];
}

test('a report about one person is small, and soon painted', async (t) => {
  for (const { name, file } of written) {
    const { size } = statSync(file);
    assert.ok(size < 100_000, `${name} has ${size} bytes`);
    // How long that takes depends on the machine, and on what else it does: a page with nothing but a word tells.
    const [ours, least] = [await firstPaint(file), await firstPaint(blank)];
    t.diagnostic(`${name}: ${size} bytes, painted after ${Math.round(ours)} ms, ${(ours / least).toFixed(1)} times what a page of one word takes`);
  }
});

test('verdict, how far and what is missing most are seen at first sight', async () => {
  for (const [width, height] of [[1280, 720], [1600, 900], [390, 844]]) {
    const { page, close } = await open(browser, fileOf('not-ready'), { width, height });
    for (const text of ['NOT READY', '66.66% of 70%', '3 of 6 months', 'none asked', 'Missing most']) {
      const box = await page.getByText(text, { exact: false }).first().boundingBox();
      assert.ok(box.y + box.height <= height, `${text} is below the first ${height} of ${width} pixels`);
    }
    await close();
  }
});

test('a link to a responsibility opens it, with scripts and without', async () => {
  for (const scripts of [true, false]) {
    const { page, close } = await open(browser, fileOf('not-ready'), { scripts, anchor: '#L3.own-apps' });
    const opened = page.locator('details[open] > summary');
    assert.deepEqual(await opened.locator('h3').allInnerTexts(), ['L3.own-apps unmet']);
    await page.locator('.map a', { hasText: 'cloud@L3' }).click();
    await page.locator('[id="cloud@L3"]').waitFor({ state: 'visible' });
    assert.ok(await opened.last().evaluate((one) => one.getBoundingClientRect().top >= 0), 'its summary is out of sight');
    await close();
  }
});

test('filters leave in sight what was chosen, and give it all back', async () => {
  const { page, asked, close } = await open(browser, fileOf('not-ready'));
  const shown = () => page.locator('section > details:visible h3').evaluateAll((all) => all.map((one) => one.firstChild.textContent.trim()));
  const inMap = () => page.locator('.map a:visible').count();
  const everything = await shown();
  await page.getByLabel('Gaps only').check();
  const gaps = await shown();
  assert.deepEqual(gaps, ['L3.own-apps', 'L3.pipeline-hardening', 'cloud@L3', 'hiring@L3']);
  assert.equal(await inMap(), gaps.length);
  assert.equal(await page.locator('.filters output').innerText(), `4 of ${everything.length} shown`);
  await page.getByLabel('Area').selectOption({ label: 'People' });
  assert.deepEqual(await shown(), ['hiring@L3']);
  assert.deepEqual(await page.locator('.map .group:visible > span').allInnerTexts(), ['People']);
  await page.getByLabel('Source').selectOption({ index: 1 });
  assert.deepEqual(await shown(), []);
  await page.getByLabel('Gaps only').uncheck();
  await page.getByLabel('Area').selectOption('');
  await page.getByLabel('Source').selectOption('');
  assert.deepEqual(await shown(), everything);
  assert.equal(await inMap(), everything.length);
  assert.deepEqual(asked, []);
  await close();
});

test('what is hostile stays text', async () => {
  const { page, asked, close } = await open(browser, fileOf('hostile'));
  await page.mouse.move(300, 300);
  const inside = await page.evaluate(() => ({
    strangers: document.querySelectorAll('main script, main style, main img, main iframe, main object, main [style]').length,
    handlers: [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on')),
    addresses: [...document.querySelectorAll('main a')].map((one) => one.protocol).filter((one) => !['file:', 'https:'].includes(one)),
    scripts: document.scripts.length,
    text: document.querySelector('main').textContent,
  }));
  assert.deepEqual({ ...inside, text: '' }, { strangers: 0, handlers: [], addresses: [], scripts: 1, text: '' });
  for (const text of ['onerror=alert(1)', '<script>alert(2)</script>', '</details><script>alert(3)']) {
    assert.ok(inside.text.includes(text), `${text} is not shown`);
  }
  assert.equal(await page.locator('main a[href$="%3Csvg%20onload=alert(6)%3E"]').count() > 0, true, 'the address is not encoded');
  assert.doesNotMatch(inside.text, /[\u0007\u202e]/u);
  assert.deepEqual(asked, []);
  await close();
});

test('a policy stands in the page, and lets nothing in but its own', async () => {
  const { page, close } = await open(browser, fileOf('ready'));
  const refused = await page.evaluate(async () => {
    const said = [];
    document.addEventListener('securitypolicyviolation', (event) => said.push(event.effectiveDirective));
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
    document.body.append(Object.assign(document.createElement('img'), { src: 'https://evil.example/x.png' }));
    document.body.setAttribute('style', 'color: red');
    await fetch('https://evil.example/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { said: said.sort(), ran: window.ran };
  });
  assert.deepEqual(refused, { said: ['connect-src', 'img-src', 'script-src-elem', 'style-src-attr'], ran: undefined });
  await close();
});
