import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import { root } from './support.js';

const lock = JSON.parse(readFileSync(path.join(root, 'tests/browser/package-lock.json'), 'utf8'));

test('the packages are locked by content, and run on the node of Debian 12', () => {
  for (const [name, entry] of Object.entries(lock.packages)) {
    assert.equal(entry.resolved, undefined, name);
    if (name !== '') assert.match(entry.integrity, /^sha512-/, name);
    const oldest = Number(/>=\s*(\d+)/.exec(entry.engines?.node ?? '')?.[1] ?? 0);
    assert.ok(oldest <= 18 || /\^18/.test(entry.engines.node), `${name} needs node ${entry.engines?.node}`);
  }
});
