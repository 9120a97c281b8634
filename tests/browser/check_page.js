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

async function sameWithoutScripts(browser, file) {
  const on = await open(browser, file);
  const off = await open(browser, file, { scripts: false });
  const without = await content(off.page);
  assert.deepEqual(await content(on.page), without);
  assert.ok(without.seen.length > 200, `only ${without.seen.length} characters are seen without scripts`);
  assert.equal(await off.page.locator('.filters:visible').count(), 0, 'filters that do nothing are shown');
  await Promise.all([on.close(), off.close()]);
  return [...on.asked, ...off.asked];
}

async function violations(page, only = undefined) {
  const { violations: found } = await page.evaluate(
    (rules) => axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) }),
    only,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

/** With everything opened: what is folded would not be looked at. */
async function accessible(browser, file) {
  const it = await open(browser, file);
  await it.page.evaluate(axe);
  await unfold(it.page);
  assert.deepEqual(await violations(it.page), [], 'light');
  // What does not depend on looks was held already: the page is the same.
  for (const look of [{ colorScheme: 'dark' }, { colorScheme: 'light', media: 'print' }]) {
    await it.page.emulateMedia(look);
    assert.deepEqual(await violations(it.page, ['color-contrast', 'link-in-text-block']), [], JSON.stringify(look));
  }
  await it.close();
  return it.asked;
}

/** Tab by tab through the page, opening what is folded on the way. */
async function byKeyboard(browser, file) {
  const it = await open(browser, file);
  const reachable = 'a[href], summary, select, input, [tabindex="0"]';
  const seen = new Set();
  const most = 20 + (await it.page.locator(reachable).count());
  for (let tabs = 0; tabs < most; ++tabs) {
    await it.page.keyboard.press('Tab');
    const at = await it.page.evaluate((selector) => {
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
    if (at.folded) await it.page.keyboard.press('Enter');
  }
  const missed = await it.page.evaluate(
    ([selector, numbers]) =>
      [...document.querySelectorAll(selector)]
        .filter((one, i) => !numbers.includes(i) && one.checkVisibility())
        .map((one) => one.outerHTML.slice(0, 200)),
    [reachable, [...seen]],
  );
  assert.deepEqual(missed, [], 'the keyboard does not reach');
  assert.equal(await it.page.locator('details:not([open])').count(), 0, 'the keyboard does not open everything');
  await it.close();
  return it.asked;
}

/** From the smallest telephone to a wide desk, the page itself never scrolls sideways. */
async function fits(browser, file) {
  const it = await open(browser, file);
  await unfold(it.page);
  for (const width of [320, 800, 1600]) {
    await it.page.setViewportSize({ width, height: 900 });
    const wide = await it.page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return [];
      const scrolled = (one) => one.parentElement !== null && (one.parentElement.matches('.scroll, pre') || scrolled(one.parentElement));
      return [...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().right > room + 0.5 && !scrolled(one))
        .map((one) => one.outerHTML.slice(0, 200));
    });
    assert.deepEqual(wide, [], `at ${width} pixels`);
  }
  await it.close();
  return it.asked;
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
  for (const [name, aspect] of Object.entries(aspects)) {
    await test.test(name, async () => assert.deepEqual(await aspect(browser, file), [], 'the page asks for something'));
  }
}
