import assert from 'node:assert/strict';
import test from 'node:test';

import { launch } from './browser.js';
import { checkPage } from './check_page.js';
import { others } from './pages.js';
import { writePages } from './support.js';

const browser = await launch();
test.after(() => browser.close());

for (const { name, file } of writePages(others)) {
  test(`the page ${name}`, (t) => checkPage(t, browser, file));
}

test('the browser is new enough for what pages rely on', async () => {
  const page = await browser.newPage();
  assert.ok(await page.evaluate(() => CSS.supports('selector(:has(a))') && CSS.supports('selector(::details-content)')));
});
