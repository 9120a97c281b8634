// Holds the plans and documents that rung prints as JSON against their schemas.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';

import { evidence } from './corpus.js';
import { closed, compiled, printed } from './schemas.js';
import { root, rung } from './support.js';

const printedBy = (...args) => {
  const { out, err } = rung([...args, '--format', 'json'], { cwd: root });
  assert.notEqual(out, '', err);
  return JSON.parse(out);
};
/** What is printed has no key but those described, though readers must bear with more. */
const checked = (schema) => {
  const exact = compiled(closed(schema));
  return (json, from) => assert.ok(exact(json), `${from}: ${JSON.stringify(exact.errors)}\n${JSON.stringify(json)}`);
};
const plan = printed('plan');
const document = printed('document');
const checkPlan = checked(plan);
const checkDocument = checked(document);

/** Stories of every kind, the papers' own among them, each with the framework it is for. */
const people = evidence().filter(({ file }) => !file.includes('random-'));

test('every plan of the stories and the cases is as described', () => {
  for (const { file, framework } of evidence()) checkPlan(printedBy('plan', file, '--framework', framework), file);
  const redacted = printedBy('plan', 'docs/example/dana.yaml', '--redact');
  checkPlan(redacted, 'redacted');
  assert.throws(() => checkPlan({ ...redacted, tomorrow: 1 }, 'a key of tomorrow'));
  assert.ok(!compiled(plan)({ ...redacted, plans: [{ ...redacted.plans[0], goal: 'soon' }] }));
});

test('every comparison is as described', () => {
  for (const { file, framework } of people) {
    checkDocument(printedBy('compare', file, '--framework', framework, '--as-of', '2026-05', '--as-of', '2026-11'), file);
  }
  checkDocument(printedBy('compare', 'docs/example/dana.yaml', '--framework', 'docs/example/framework.yaml', '--framework',
    'docs/example/framework-next.yaml'), 'frameworks');
});

test('every trend is as described', () => {
  for (const { file } of people.filter(({ framework, data }) => framework === data.framework)) {
    checkDocument(printedBy('trend', file), file);
  }
  const turns = printedBy('trend', path.join('examples', 'ready-for-l3-soc', 'evidence.yaml'), '--months', '12');
  assert.ok(Object.keys(turns['to-L3'].turns).some((key) => /^\d{4}-\d\d$/.test(key)), 'no verdict turns');
});

test('every scenario is as described', () => {
  checkDocument(printedBy('what-if', 'docs/example/dana.yaml', '--assume', 'E4.feedback=2026-10..2026-11', '--scenario', 'written-down',
    '--scenario', 'and-agreed', '--assume', 'gate:panel', '--assume', 'E4.services=2026-12'), 'several');
  checkDocument(printedBy('what-if', 'docs/example/dana.yaml', '--track', 'frontend', '--target', 'E3'), 'a lateral move');
});

test('other documents are made of the same parts', () => {
  const check = compiled(document);
  for (const words of [['framework', 'show', 'unified-security'], ['framework', 'matrix', 'unified-security'], ['explain', 'L5.roadmap']]) {
    const json = printedBy(...words);
    assert.ok(check(json), `${words}: ${JSON.stringify(check.errors)}`);
  }
  const trend = printedBy('trend', 'docs/example/dana.yaml', '--months', '2');
  assert.throws(() => checkDocument({ ...trend, 'to-E4': { ...trend['to-E4'], tomorrow: 1 } }, 'a key of tomorrow'));
  assert.ok(!check({ schema: 'rung/document/v1', kind: 'trend', title: 'x', 'to-L3': {} }));
  assert.ok(!check({ schema: 'rung/document/v2', kind: 'x', title: 'x' }));
});
