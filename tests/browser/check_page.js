// What holds for every page that rung writes. To have a page looked at, name it in pages.js.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { open, unfold } from './browser.js';
import { lookAtPrint } from './paper.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a reader gets of the page. The bar of filters is there for scripts alone. */
const content = (page) =>
  page.evaluate(() => {
    const words = (text) => text.replace(/\s+/gu, ' ').trim();
    const whole = document.querySelector('main').cloneNode(true);
    whole.querySelector('.filters')?.remove();
    const bar = document.querySelector('.filters');
    const seen = bar?.hidden === false ? bar.innerText : '';
    return { text: words(whole.textContent), seen: words(document.querySelector('main').innerText.replace(seen, '')) };
  });

async function sameWithoutScripts(page) {
  const withScripts = await content(page);
  const devtools = await page.context().newCDPSession(page);
  try {
    await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
    await page.reload();
    const without = await content(page);
    assert.deepEqual(withScripts, without);
    assert.ok(without.seen.length > 200, `only ${without.seen.length} characters are seen without scripts`);
    assert.equal(await page.locator('.filters:visible').count(), 0, 'filters that do nothing are shown');
  } finally {
    // Or what is looked at next would fail for this.
    await devtools.send('Emulation.setScriptExecutionDisabled', { value: false });
    await devtools.detach();
  }
}

async function violations(page, only = undefined) {
  const { violations: found } = await page.evaluate(
    (rules) => axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) }),
    only,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

/** With everything opened: what is folded would not be looked at. */
async function accessible(page) {
  await page.evaluate(axe);
  await unfold(page);
  assert.deepEqual(await violations(page), [], 'light');
  // What does not depend on looks was held already: the page is the same.
  for (const look of [{ colorScheme: 'dark' }, { colorScheme: 'light', media: 'print' }]) {
    await page.emulateMedia(look);
    assert.deepEqual(await violations(page, ['color-contrast', 'link-in-text-block']), [], JSON.stringify(look));
  }
}

/** Tab by tab through the page, opening what is folded on the way. */
async function byKeyboard(page) {
  const reachable = 'a[href], summary, select, input, [tabindex="0"]';
  const seen = new Set();
  const most = 20 + (await page.locator(reachable).count());
  for (let tabs = 0; tabs < most; ++tabs) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate((selector) => {
      const focused = document.activeElement;
      if (focused === document.body) return null;
      const outline = getComputedStyle(focused).outlineStyle;
      return {
        number: [...document.querySelectorAll(selector)].indexOf(focused),
        folded: focused.localName === 'summary' && !focused.parentElement.open,
        marked: outline !== 'none',
        html: focused.outerHTML.slice(0, 200),
      };
    }, reachable);
    if (at === null) break;
    assert.ok(at.number >= 0, `unexpected focus on ${at.html}`);
    assert.ok(at.marked, `the focus on ${at.html} cannot be seen`);
    seen.add(at.number);
    if (at.folded) await page.keyboard.press('Enter');
  }
  const missed = await page.evaluate(
    ([selector, numbers]) =>
      [...document.querySelectorAll(selector)]
        .filter((one, i) => !numbers.includes(i) && one.checkVisibility())
        .map((one) => one.outerHTML.slice(0, 200)),
    [reachable, [...seen]],
  );
  assert.deepEqual(missed, [], 'the keyboard does not reach');
  assert.equal(await page.locator('details:not([open])').count(), 0, 'the keyboard does not open everything');
}

/** From the smallest telephone to a wide desk, the page itself never scrolls sideways. */
async function fits(page) {
  await unfold(page);
  for (const width of [320, 800, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return [];
      const scrolled = (one) => one.parentElement !== null && (one.parentElement.matches('.scroll, pre') || scrolled(one.parentElement));
      return [...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().right > room + 0.5 && !scrolled(one))
        .map((one) => one.outerHTML.slice(0, 200));
    });
    assert.deepEqual(wide, [], `at ${width} pixels`);
  }
}

/** A page as it is seen, read aloud, walked through by keyboard, without scripts, and on paper. */
export async function checkPage(test, browser, file) {
  const aspects = {
    'without scripts it is the same': sameWithoutScripts,
    'axe finds nothing in light, dark and print': accessible,
    'the keyboard reaches and opens everything': byKeyboard,
    'it fits from 320 to 1600 pixels': fits,
    'it prints whole': lookAtPrint,
  };
  // A window for all of them, since opening one takes as long as looking at it; each begins anew.
  const { page, asked, close } = await open(browser, file);
  const size = page.viewportSize();
  for (const [name, aspect] of Object.entries(aspects)) {
    await test.test(name, async () => {
      await page.setViewportSize(size);
      await page.emulateMedia({ media: null, colorScheme: 'light' });
      await page.reload();
      await aspect(page);
      assert.deepEqual(asked.splice(0), [], 'the page asks for something');
    });
  }
  await close();
}
