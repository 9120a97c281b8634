// SARIF, held against its JSON Schema and against Microsoft's validator with GitHub's rules.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { diagnosticsOf, folderWith, hostileName, hostileText, inputs, validated } from './support.js';

const multitool = path.dirname(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux/package.json'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const fitsSchema = ajv.compile(JSON.parse(readFileSync(path.join(multitool, 'sarif-2.1.0.json'), 'utf8')));

/** What the validator would like, and what speaks against it. */
const declined = new Set([
  'SARIF2002', // messages from parts: GitHub shows plain text only
  'SARIF2003', // which commit was checked: rung does not read .git
  'SARIF2005', // a page about the tool: it has none of its own
  'SARIF2006', // addresses that answer: nothing is fetched here
  'SARIF2009', // ids such as RUNG1001: words are easier to remember, and `rung explain` takes them
  'SARIF2010', // the lines at fault: what people write stays where they wrote it
  'SARIF2011', // the lines around them: likewise
  'SARIF2012', // a page about each rule: its help is in the file
]);

/** What the validator says against a log, with the rules of GitHub, as `rule: arguments`. */
function complaints(test, log) {
  const folder = folderWith(test, { 'rung.sarif': log });
  const program = path.join(multitool, 'Sarif.Multitool');
  chmodSync(program, 0o755);
  const run = spawnSync(
    program,
    ['validate', 'rung.sarif', '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note', '--output', 'report.sarif'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } },
  );
  assert.ifError(run.error);
  const report = JSON.parse(readFileSync(path.join(folder, 'report.sarif'), 'utf8').replace(/^\ufeff/u, ''));
  return report.runs[0].results
    .filter((result) => !declined.has(result.ruleId))
    .map((result) => `${result.ruleId}: ${result.message.arguments.join(' ')}`);
}

function assertAccepted(test, log) {
  assert.ok(fitsSchema(JSON.parse(log)), JSON.stringify(fitsSchema.errors?.slice(0, 3)));
  assert.deepEqual(complaints(test, log), []);
}

test('everything found in examples and golden folders is accepted', (t) => {
  const log = validated('sarif', inputs);
  assertAccepted(t, log);
  const { results } = JSON.parse(log).runs[0];
  const found = diagnosticsOf(JSON.parse(validated('json', inputs)));
  assert.equal(results.length, found.length);
  for (const [i, result] of results.entries()) {
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(result.ruleId, found[i].code);
    assert.equal(decodeURIComponent(artifactLocation.uri), found[i].path);
    const { start, end } = found[i];
    const places = start ? [start.line, start.column, end.line, end.column] : [1, 1, 1, 1];
    assert.deepEqual([region.startLine, region.startColumn, region.endLine, region.endColumn], places);
    assert.equal(result.partialFingerprints['rungFinding/v1'], found[i].fingerprint);
  }
});

test('a log without findings is accepted', (t) => {
  const log = validated('sarif', ['data/frameworks/unified-security.yaml']);
  assert.deepEqual(JSON.parse(log).runs[0].results, []);
  assertAccepted(t, log);
});

test('hostile names and words are accepted, and escaped', (t) => {
  const cwd = folderWith(t, { [hostileName]: hostileText });
  const log = validated('sarif', ['.'], { cwd });
  assertAccepted(t, log);
  for (const { message, locations } of JSON.parse(log).runs[0].results) {
    assert.equal(decodeURIComponent(locations[0].physicalLocation.artifactLocation.uri), hostileName);
    assert.doesNotMatch(message.text, /[\0-\x1f\u202e\ufffe]|(?<!\\)\[[^\]]*\]\(|(?<!\{)\{\d+\}(?!\})/u);
  }
});

test('the validator does complain, with rules of SARIF and of GitHub', (t) => {
  const log = JSON.parse(validated('sarif', ['examples/a-dozen-mistakes']));
  const [first, second] = log.runs[0].results;
  first.locations[0].physicalLocation.region.endLine = 1;
  delete second.locations;
  const found = complaints(t, JSON.stringify(log));
  assert.ok(found.some((one) => one.startsWith('SARIF1')), found.join('\n'));
  assert.ok(found.some((one) => one.startsWith('GH')), found.join('\n'));
});
