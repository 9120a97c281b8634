// A browser to look at pages with: Debian's, or the one that CHROMIUM names.
import { chromium } from 'playwright-core';
import { pathToFileURL } from 'node:url';

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet, chromiumSandbox: false });

/** Opens a file, and notes what it asks of the world: requests, messages, questions. */
export async function open(browser, file, { scripts = true, scheme = 'light', width = 1280, height = 900, anchor = '' } = {}) {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    colorScheme: scheme,
    viewport: { width, height },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const asked = [];
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) asked.push(`request of ${request.url()}`);
  });
  page.on('console', (message) => asked.push(`message: ${message.text()}`));
  page.on('pageerror', (error) => asked.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    asked.push(`question: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(address + anchor);
  return { page, asked, close: () => context.close() };
}

/** Opens whatever is folded. */
export const unfold = (page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
