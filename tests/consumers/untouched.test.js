// A malformed file never changes what is said about another.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import { filesBelow, folderWith, root, validated } from './support.js';

const good = ['ready-for-l3-soc', 'one-missing-month-l3-appsec', 'a-dozen-mistakes'];
const bad = filesBelow('tests/golden/diagnostics-syntax', '.yaml').concat(filesBelow('tests/golden/diagnostics-bytes', '.yaml'));

test('files say the same alone and among malformed ones', (t) => {
  const files = {};
  for (const name of good) files[`people/${name}.yaml`] = readFileSync(path.join(root, 'examples', name, 'evidence.yaml'));
  const alone = folderWith(t, files);
  for (const [i, file] of bad.entries()) files[`people/${i % 2 ? 'a' : 'z'}${i}.yaml`] = readFileSync(path.join(root, file));
  const among = folderWith(t, files);
  assert.ok(bad.length > 10);
  const all = JSON.parse(validated('json', ['people'], { cwd: among })).files;
  assert.equal(all.length, Object.keys(files).length);
  for (const one of JSON.parse(validated('json', ['people'], { cwd: alone })).files) {
    assert.deepEqual(all.find((other) => other.path === one.path), one);
  }
});
