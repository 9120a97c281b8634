// Runs the program for the tests of this folder: the one that RUNG names, else the release build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.resolve(process.env.RUNG ?? path.join(root, 'build/release/rung'));

/** What a program prints; a failure to run it, or a status above `most`, fails the test. */
export function run(command, args, { input = '', most = 0, cwd = root, encoding = 'utf8' } = {}) {
  const result = spawnSync(command, args, { cwd, input, encoding, maxBuffer: 1 << 28 });
  assert.ifError(result.error);
  assert.ok(result.status !== null && result.status <= most, `${command} ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}

/** What rung prints; that somebody is not ready is an answer. */
export const rung = (args, options = {}) => run(program, args, { most: 1, ...options });

const scratch = [];
process.on('exit', () => scratch.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder for scratch files, gone when the tests of the file have ended. */
export function scratchFolder() {
  scratch.push(mkdtempSync(path.join(tmpdir(), 'rung-browser-')));
  return scratch.at(-1);
}

/** The pages written into a folder, each with the path of its file, and of a packet with that of its folder. */
export function writePages(pages, folder = scratchFolder()) {
  return pages.map((page) => {
    if (page.within) {
      const packet = path.join(folder, page.name);
      rung([...page.args, '--packet', packet]);
      return { ...page, packet, file: path.join(packet, page.within) };
    }
    const file = path.join(folder, `${page.name}.html`);
    writeFileSync(file, rung(page.args, { input: page.input ?? '' }));
    return { ...page, file };
  });
}
