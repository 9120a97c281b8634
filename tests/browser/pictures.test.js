import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import { root } from './support.js';

const folder = path.join(root, 'docs/pictures');
const papers = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => readFileSync(path.join(root, 'docs', name), 'utf8'));

test('the pictures of the docs are all shown, with words for who does not see them, and small', () => {
  const shown = new Map([...papers.join('\n').matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\)/gu)].map(([, words, name]) => [name, words]));
  assert.deepEqual(readdirSync(folder).sort(), [...shown.keys()].sort());
  for (const [name, words] of shown) {
    assert.ok(words.length > 20, `${name} has no description`);
    assert.ok(statSync(path.join(folder, name)).size < 80_000, `${name} is large`);
  }
});
