// Code quality reports, held against what GitLab reads: what it asks of a finding, and that it keeps one a fingerprint.
import assert from 'node:assert/strict';
import test from 'node:test';

import { diagnosticsOf, folderWith, hostileName, hostileText, inputs, validated } from './support.js';

const severities = ['info', 'minor', 'major', 'critical', 'blocker'];

function assertAccepted(report) {
  assert.ok(Array.isArray(report));
  const kept = new Set();
  for (const finding of report) {
    for (const key of ['description', 'check_name', 'fingerprint']) {
      assert.equal(typeof finding[key], 'string');
      assert.notEqual(finding[key], '');
    }
    assert.ok(severities.includes(finding.severity), finding.severity);
    assert.equal(typeof finding.location.path, 'string');
    assert.doesNotMatch(finding.location.path, /^\.?\//u, 'relative to the repository, without `./`');
    assert.ok(Number.isInteger(finding.location.lines.begin) && finding.location.lines.begin >= 1);
    kept.add(finding.fingerprint);
  }
  assert.equal(kept.size, report.length, 'findings with one fingerprint are dropped but for one');
}

test('everything found in examples and golden folders is accepted', () => {
  const report = JSON.parse(validated('gitlab', inputs));
  assertAccepted(report);
  const found = diagnosticsOf(JSON.parse(validated('json', inputs)));
  assert.equal(report.length, found.length);
  for (const [i, finding] of report.entries()) {
    assert.equal(finding.location.lines.begin, found[i].start?.line ?? 1);
    assert.equal(finding.check_name, found[i].code);
  }
});

test('a report without findings is an empty list', () => {
  assert.deepEqual(JSON.parse(validated('gitlab', ['data/frameworks/unified-security.yaml'])), []);
});

test('paths are told as GitLab knows them', (t) => {
  const cwd = folderWith(t, { [`people/${hostileName}`]: hostileText });
  const report = JSON.parse(validated('gitlab', ['./people//'], { cwd }));
  assertAccepted(report);
  assert.equal(report[0].location.path, `people/${hostileName}`);
});
