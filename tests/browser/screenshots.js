// Takes the pictures that the docs show; scripts/screenshots runs it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { launch, open } from './browser.js';
import { packets, reports } from './pages.js';
import { run, scratchFolder, writePages } from './support.js';

const folder = path.resolve(process.argv[2]);
mkdirSync(folder, { recursive: true });
const written = writePages([...reports, ...packets]);
const fileOf = (name) => written.find((one) => one.name === name).file;
const browser = await launch();

async function take(name, { of: report = 'not-ready', element = null, before = async () => undefined, ...look }) {
  const { page, close } = await open(browser, fileOf(report), look);
  await before(page);
  const target = element === null ? page : page.locator(element);
  await target.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  await close();
}

/** The first sheet of paper. */
async function print(name, report, number) {
  const { page, close } = await open(browser, fileOf(report));
  const scratch = scratchFolder();
  const pdf = path.join(scratch, 'page.pdf');
  writeFileSync(pdf, await page.pdf({ format: 'A4', printBackground: false }));
  run('pdftoppm', ['-png', '-r', '72', '-f', String(number), '-l', String(number), '-singlefile', pdf, path.join(folder, name)]);
  await close();
}

await take('first-screen', { width: 1200, height: 720 });
await take('first-screen-dark', { of: 'gates', width: 1200, height: 720, scheme: 'dark' });
await take('month-by-month', { element: '[id="month-by-month"]', width: 1240 });
await take('responsibility', { element: 'details:has([id="L3.own-apps"])', anchor: '#L3.own-apps', width: 1000 });
await take('telephone', { width: 360, height: 720 });
await take('packet', { of: 'packet-index', width: 1200, height: 720 });
await take('packet-matrix', { of: 'packet-index', element: '#matrix', width: 1000 });
await print('paper', 'not-ready', 1);
await browser.close();
