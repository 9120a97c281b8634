// Runs the program for the tests of this folder: the one that RUNG names, else the release build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.resolve(process.env.RUNG ?? path.join(root, 'build/release/rung'));

/** Runs rung in a folder. A status of 3, or none, is a fault that no test expects. */
export function rung(args, { cwd = root, input = '' } = {}) {
  const result = spawnSync(program, args, { cwd, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ifError(result.error);
  assert.ok(result.status !== null && result.status < 3, `rung ${args.join(' ')}: ${result.stderr}`);
  return { status: result.status, out: result.stdout, err: result.stderr };
}

/** A folder of its own for a test, with these files in it (by path), removed when the test ends. */
export function folderWith(test, files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rung-'));
  test.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** Every file below a folder that ends so, from the top of the tree, sorted. */
export function filesBelow(folder, ending) {
  const found = [];
  for (const name of readdirSync(path.join(root, folder)).sort()) {
    const below = `${folder}/${name}`;
    const stat = statSync(path.join(root, below), { throwIfNoEntry: false });
    if (stat?.isDirectory()) found.push(...filesBelow(below, ending));
    else if (stat?.isFile() && name.endsWith(ending)) found.push(below);
  }
  return found;
}
