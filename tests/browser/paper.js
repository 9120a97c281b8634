// Pages as they come out of the printer, looked at as pictures.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { run, scratchFolder } from './support.js';

const dotsPerInch = 36;
const margin = Math.floor((10 / 25.4) * dotsPerInch); // pages have 15 mm; nothing is to reach into 10

/** A picture as pdftoppm writes it: width, height, and a byte of grey for each dot. */
function picture(file) {
  const bytes = readFileSync(file);
  const head = /^P5\s(\d+)\s(\d+)\s\d+\s/u.exec(bytes.subarray(0, 40).toString('latin1'));
  assert.ok(head, `${file} is no picture`);
  return { width: Number(head[1]), height: Number(head[2]), dots: bytes.subarray(head[0].length) };
}

/** How many dots of some columns are not white. */
function dark({ width, height, dots }, from, to) {
  let count = 0;
  for (let y = 0; y < height; ++y) for (let x = from; x < to; ++x) if (dots[y * width + x] < 215) ++count;
  return count;
}

/** The sheets of a page, as pictures. */
export async function sheets(page, format, folder = scratchFolder()) {
  const pdf = path.join(folder, `${format}.pdf`);
  writeFileSync(pdf, await page.pdf({ format, printBackground: false, preferCSSPageSize: false }));
  run('pdftoppm', ['-gray', '-r', String(dotsPerInch), pdf, path.join(folder, format)]);
  const files = readdirSync(folder).filter((name) => name.startsWith(`${format}-`)).sort();
  return { text: run('pdftotext', ['-layout', pdf, '-']), pictures: files.map((name) => picture(path.join(folder, name))) };
}

const words = (text) => text.replace(/[\s\u00ad]+/gu, '');

/** What is folded on the screen is open on paper; no sheet is empty, and none loses what is too wide. */
export async function lookAtPrint(page) {
  const whole = await page.evaluate(() =>
    [...document.querySelectorAll('details dd, details .text, main > section > p')].map((one) => one.textContent));
  for (const format of ['A4', 'Letter']) {
    const { text, pictures } = await sheets(page, format);
    assert.ok(pictures.length > 0);
    const printed = words(text);
    const missing = whole.map(words).filter((some) => some !== '' && !printed.includes(some.slice(0, 20)));
    assert.deepEqual(missing, [], `not on ${format}`);
    for (const [number, sheet] of pictures.entries()) {
      const where = `${format}, sheet ${number + 1}`;
      assert.ok(dark(sheet, 0, sheet.width) > 40, `${where} is empty`);
      assert.equal(dark(sheet, 0, margin), 0, `${where}: something stands in the left margin`);
      assert.equal(dark(sheet, sheet.width - margin, sheet.width), 0, `${where}: something stands in the right margin`);
    }
  }
}
