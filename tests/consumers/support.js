// Runs the program for the tests of this folder: the one that RUNG names, else the release build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const program = path.resolve(process.env.RUNG ?? path.join(root, 'build/release/rung'));

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
    const stat = lstatSync(path.join(root, below)); // some golden folders hold links that lead nowhere
    if (stat.isDirectory()) found.push(...filesBelow(below, ending));
    else if (stat.isFile() && name.endsWith(ending)) found.push(below);
  }
  return found;
}

/** What `rung validate` writes about files in one format. */
export function validated(format, files, options = {}) {
  return rung(['validate', '--as-of', '2026-11', '--format', format, ...files], options).out;
}

/** The files most tests are held against: good ones, and every mistake there is an example of. */
export const inputs = ['examples', 'tests/golden', 'data/frameworks'];

/** What means something to a reader of some format, in names of files and in what they hold. */
export const hostileName = 'x::error::y %0A,;]]><&"\' \u202e[a](b){0}\n##[error]\x1b[31m.yaml';
export const hostileText = [
  'schema: rung/evidence/v1',
  'framework: unified-security',
  'employee: {id: e-1, level: L2, track: appsec, level_since: 2024-02}',
  'evidence:',
  '  - source: "::error::y %0A,;]]><&\\"\' [a](https://evil.example){0}##[error]`"',
  '    shows: ["\\u202e\\u0007\\ufffe\\r\\n::warning::z"]',
  '    month: 2026-05',
  '"]]>": 1',
  '',
].join('\n');

/** All diagnostics of a `json` document, each with the file it was found in. */
export function diagnosticsOf(document) {
  return document.files.flatMap((file) => file.diagnostics.map((one) => ({ ...one, in: file.path })));
}
