// Holds every report that rung prints as JSON against the schema of reports.
import assert from 'node:assert/strict';
import test from 'node:test';

import { evidence } from './corpus.js';
import { closed, compiled, printed } from './schemas.js';
import { root, rung } from './support.js';

const schema = printed('report');
const open = compiled(schema);
/** What is printed has no key but those described, though readers must bear with more. */
const exact = compiled(closed(schema));

const assess = (...args) => rung(['assess', ...args], { cwd: root }).out;
const check = (report, from) => assert.ok(exact(report), `${from}: ${JSON.stringify(exact.errors)}`);

test('every report of the stories and the cases is as described', () => {
  const files = evidence();
  assert.ok(files.length > 70);
  for (const { file, framework } of files) {
    const words = [file, '--framework', framework, '--format', 'json'];
    check(JSON.parse(assess(...words)), file);
    check(JSON.parse(assess(...words, '--trace', '--confirmed-only')), `${file} traced`);
  }
});

test('several reports in one document, and one in each line, are as described', () => {
  const several = JSON.parse(assess('examples', '--format', 'json'));
  assert.equal(several.schema, 'rung/reports/v1');
  check(several, 'examples');
  const lines = assess('examples', '--format', 'ndjson').trimEnd().split('\n');
  assert.equal(lines.length, several.reports.length);
  for (const line of lines) check(JSON.parse(line), line);
});

test('what is not a report is refused, and a key of tomorrow is not', () => {
  const [{ file, framework }] = evidence();
  const report = JSON.parse(assess(file, '--framework', framework, '--format', 'json'));
  assert.ok(open({ ...report, tomorrow: 1 }));
  assert.ok(!exact({ ...report, tomorrow: 1 }));
  assert.ok(!open({ ...report, schema: 'rung/report/v2' }));
  assert.ok(!open({ ...report, as_of: 'May' }));
  assert.ok(!open({ ...report, assessments: [{ ...report.assessments[0], verdict: 'perhaps' }] }));
});
