// What the papers show, for tests that keep it real.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './support.js';

export const paper = (name) => readFileSync(path.join(root, 'docs', `${name}.md`), 'utf8');

/** The fenced block that follows a comment. */
export function blockAfter(name, comment) {
  const [, rest] = paper(name).split(`<!-- ${comment} -->\n`);
  assert.ok(rest, `docs/${name}.md has no comment ${comment}`);
  return rest.slice(rest.indexOf('\n') + 1).split('\n```')[0];
}

/** The words in backticks in the first table below a line, by the first column of its rows. */
export function codesBelow(name, line) {
  const [, rest] = paper(name).split(`\n${line}\n`);
  assert.ok(rest, `docs/${name}.md has no line ${line}`);
  const rows = rest.trimStart().split('\n\n')[0].split('\n').slice(2);
  return rows.flatMap((row) => [...row.split('|')[2].matchAll(/`([a-z-]+)`/g)].map(([, code]) => code));
}
