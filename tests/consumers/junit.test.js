// Test reports, held against what Jenkins asks for: junit.xsd, and what it counts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

import { folderWith, hostileName, hostileText, inputs, validated } from './support.js';

const schema = fileURLToPath(new URL('junit.xsd', import.meta.url));

function xmllint(options, report) {
  const run = spawnSync('xmllint', ['--nonet', ...options, '-'], { input: report, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ifError(run.error);
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.trim();
}

const assertFitsSchema = (report) => xmllint(['--noout', '--schema', schema], report);
const ask = (xpath, report) => xmllint(['--xpath', xpath], report);

test('everything found in examples and golden folders fits the schema', () => {
  const report = validated('junit', inputs);
  assertFitsSchema(report);
  const { files } = JSON.parse(validated('json', inputs));
  const failing = files.filter((file) => file.diagnostics.some((one) => one.severity === 'error'));
  assert.ok(failing.length > 10 && failing.length < files.length);
  assert.equal(ask('string(//testsuite/@tests)', report), String(files.length));
  assert.equal(ask('count(//testcase)', report), String(files.length));
  assert.equal(ask('string(//testsuite/@failures)', report), String(failing.length));
  assert.equal(ask('count(//testcase[failure])', report), String(failing.length));
  assert.equal(ask('count(//testcase[count(failure) > 1])', report), '0');
});

test('names of test cases are their own, so that each has a history', () => {
  const names = ask('//testcase/@name', validated('junit', inputs)).split('\n');
  assert.equal(new Set(names).size, names.length);
});

test('a report without findings is one', (t) => {
  const cwd = folderWith(t, {});
  const report = validated('junit', ['data/frameworks/unified-security.yaml']);
  assertFitsSchema(report);
  assert.equal(ask('string(//testsuite/@failures)', report), '0');
});

test('nothing hostile breaks out of the markup', (t) => {
  const cwd = folderWith(t, { [hostileName]: hostileText });
  const report = validated('junit', ['.'], { cwd });
  assertFitsSchema(report);
  assert.equal(ask('count(//testcase)', report), '1');
  assert.doesNotMatch(report, /[\0-\x09\x0b-\x1f\u202e\ufffe]/u);
});
