// Whoever keeps findings recognises one by its fingerprint: it must outlive changes that are not about it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import { diagnosticsOf, filesBelow, folderWith, root, validated } from './support.js';

const fingerprintsIn = (cwd, file) =>
  diagnosticsOf(JSON.parse(validated('json', [file], { cwd }))).map((one) => one.fingerprint);

test('lines inserted above leave every fingerprint as it is', (t) => {
  const files = [...filesBelow('examples', '.yaml'), ...filesBelow('tests/golden', '.yaml')];
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(path.join(root, file))]));
  const before = folderWith(t, texts);
  const mark = Buffer.from('\ufeff');
  for (const [file, text] of Object.entries(texts)) {
    const body = text.subarray(0, 3).equals(mark) ? text.subarray(3) : text;
    texts[file] = Buffer.concat([Buffer.from('# a line\n# another\n'), body]);
  }
  const after = folderWith(t, texts);
  const found = diagnosticsOf(JSON.parse(validated('json', ['.'], { cwd: before })));
  const moved = diagnosticsOf(JSON.parse(validated('json', ['.'], { cwd: after })));
  assert.ok(found.length > 100);
  assert.ok(found.filter((one, i) => one.start && one.start.line !== moved[i]?.start?.line).length > 100);
  assert.deepEqual(new Set(moved.map((one) => one.fingerprint)), new Set(found.map((one) => one.fingerprint)));
  assert.equal(new Set(found.map((one) => one.fingerprint)).size, found.length);
});

const head = [
  'schema: rung/evidence/v1',
  'framework: unified-security',
  'employee: {id: e-1, level: L2, track: appsec, level_since: 2024-02}',
  'evidence:',
].join('\n');
const entries = [
  '  - {id: a, source: artifact, shwos: [L3.own-apps], month: 2026-05}',
  '  - {id: b, source: artfact, shows: [L3.own-apps], month: 2026-06}',
  '  - {id: c, source: artifact, shows: [L3.own-aps], month: 2026-07}',
  '  - {id: d, source: artifact, shows: [L3.own-apps], month: 2026-7}',
];

test('entries in another order keep their fingerprints', (t) => {
  const before = folderWith(t, { 'dana.yaml': `${head}\n${entries.join('\n')}\n` });
  const after = folderWith(t, { 'dana.yaml': `${head}\n\n${[...entries].reverse().join('\n\n')}\n` });
  const found = fingerprintsIn(before, 'dana.yaml');
  assert.ok(found.length >= entries.length);
  assert.deepEqual(fingerprintsIn(after, 'dana.yaml').sort(), found.sort());
});

test('a mistake more adds one fingerprint and takes none', (t) => {
  const before = folderWith(t, { 'dana.yaml': `${head}\n${entries.join('\n')}\n` });
  const after = folderWith(t, { 'dana.yaml': `${head}\n  - {id: z, source: artfact, shows: [L3.own-apps], month: 2026-06}\n${entries.join('\n')}\n` });
  const found = new Set(fingerprintsIn(before, 'dana.yaml'));
  const more = fingerprintsIn(after, 'dana.yaml');
  assert.equal(more.length, found.size + 1);
  assert.equal(more.filter((one) => !found.has(one)).length, 1);
});

test('the same file at another path has other fingerprints', (t) => {
  const cwd = folderWith(t, { 'a/dana.yaml': `${head}\n${entries.join('\n')}\n`, 'b/dana.yaml': `${head}\n${entries.join('\n')}\n` });
  const all = diagnosticsOf(JSON.parse(validated('json', ['.'], { cwd }))).map((one) => one.fingerprint);
  assert.equal(new Set(all).size, all.length);
  assert.deepEqual(fingerprintsIn(cwd, './a/dana.yaml'), fingerprintsIn(cwd, 'a//dana.yaml'));
});
