// What somebody sees who writes evidence in an editor: the schemas in yaml-language-server.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import { blockAfter } from './papers.js';
import { LanguageServer } from './language-server.js';
import { folderWith, root, rung } from './support.js';

const person = ['--framework', 'unified-security', '--level', 'L4', '--track', 'appsec'];

/** The top of a file as `rung init` begins one. */
function top(schema) {
  return `# yaml-language-server: $schema=${schema}
schema: rung/evidence/v1
framework: unified-security
employee: {id: e-1042, level: L4, track: appsec, level_since: 2024-02}
`;
}
/** What is told, in the order of the file. */
const inOrder = (told) => [...told].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

const general = top('evidence.schema.json');
const narrowed = top('dana.schema.json');

async function editor(t) {
  const folder = folderWith(t, {
    'evidence.schema.json': rung(['schema', 'evidence']).out,
    'framework.schema.json': rung(['schema', 'framework']).out,
    'dana.schema.json': rung(['schema', 'evidence', ...person]).out,
  });
  return new LanguageServer(t, folder).start();
}

test('a wrong file is marked where it is wrong, and told what is expected', async (t) => {
  const server = await editor(t);
  const { told } = await server.open(`${general}as_of: 2026-13
evidence:
  - source: artifact
    titel: Designs
    month: 2026-5
    draft: yes
  - source: artifact
    month: 2026-05
    date: 2026-05-14
  - source: artifact
  - source: dashboard
    metric: mentoring_hours
    values: {2026-05: 4}
`);
  assert.deepEqual(inOrder(told), [
    '5:8 expected a month or a date, such as 2026-05 or 2026-05-14',
    '8:5 Property titel is not allowed.',
    '9:12 expected a month, such as 2026-05',
    '10:12 expected `true` or `false`',
    '12:5 `date` says already when it was',
    '13:5 `month` says already when it was',
    '14:5 expected when it was: `from`, `month`, `date`, `values` or `hours`',
    '16:13 expected the id of a metric; mentoring hours are written as `hours`',
  ]);
});

test('a requirement is read by its leading key', async (t) => {
  const server = await editor(t);
  const { told } = await server.open(`# yaml-language-server: $schema=framework.schema.json
schema: rung/framework/v1
id: small
title: Small
version: 1
levels: [{id: L1, next: [L2]}, {id: L2}]
promotions:
  - from: L1
    to: L2
    gates:
      - {id: a, text: A, requires: {duty: lead, votes: 2}}
      - {id: b, text: B, requires: {months: 2}}
      - {id: c, text: C, requires: {metric: apps}}
rule: {coverage: 0.7, window: now, max_entry_months: 0}
`);
  const alternatives = '`duty`, `count`, `metric`, `approval`, `level_months`, `any` or `all`';
  assert.deepEqual(inOrder(told), [
    '11:49 Property votes is not allowed.',
    `12:26 expected what is required: ${alternatives}`,
    '13:26 expected `at_least`, `at_most` or both',
    '14:18 Incorrect type. Expected "string".',
    '14:31 expected `current`, or `within` with a number of months',
    '14:54 Value is below the minimum of 1.',
  ]);
});

test('with the schema for one person nothing but what the framework knows is accepted', async (t) => {
  const server = await editor(t);
  const { told } = await server.open(`${narrowed}target: L6
evidence:
  - source: artefact
    month: 2026-05
    shows: [L5.roadmap, L3.own-apps, threat-modeling@L1, threat-modeling]
    facts: {type: talk, enforced: maybe, adoptors: 3}
`);
  const places = inOrder(told).map((line) => line.split(' ')[0]);
  assert.deepEqual(places, ['5:9', '7:13', '9:58', '10:35', '10:42']);
  assert.ok(told.includes('5:9 `L4` leads to L5'), told.join('\n'));
});

test('typing `sho` offers `shows`, and below it what is asked of this person, with its text', async (t) => {
  const server = await editor(t);
  const entry = `${narrowed}evidence:\n  - source: artifact\n    month: 2026-05\n`;
  const keys = await server.offered(`${entry}    sho|`);
  assert.match(keys.get('shows').said, /^What it shows: responsibilities by id, and skills as `skill@level`\./);
  assert.match(keys.get('shows').inserted, /^shows:\n *- $/);

  const offered = await server.offered(`${entry}    shows:\n      - |`);
  assert.ok(offered.size > 10);
  assert.match(offered.get('L5.roadmap').said, /^Has defined a roadmap for the discipline/);
  assert.match(offered.get('threat-modeling@L5').said, /^Has created a threat-modeling method/);
  for (const id of offered.keys()) assert.match(id, /^L5\.|@L5$/);
  assert.ok(!offered.has('L5.cloud-roadmap'), 'of another track');

  const begun = await server.offered(`${entry}    shows: [L5.ro|]`);
  assert.equal(begun.get('L5.roadmap').inserted, 'L5.roadmap');
});

test('names of the framework are offered, each with what it means', async (t) => {
  const server = await editor(t);
  const entry = `${narrowed}evidence:\n  - month: 2026-05\n`;
  const sources = await server.offered(`${entry}    source: |`);
  assert.deepEqual([...sources.keys()], ['dashboard', 'feedback', 'artifact', 'mentoring']);
  assert.equal(sources.get('artifact').said, 'Delivered projects and artifacts');
  const facts = await server.offered(`${entry}    source: artifact\n    facts:\n      |`);
  assert.ok(facts.has('company_wide') && facts.has('adopters'), [...facts.keys()].join());
  const kinds = await server.offered(`${entry}    source: artifact\n    facts:\n      type: |`);
  assert.ok(kinds.has('open-source'), [...kinds.keys()].join());
});

test('keys and ids are explained where they stand', async (t) => {
  const server = await editor(t);
  const entry = (shows) => `${narrowed}evidence:\n  - source: artifact\n    month: 2026-05\n    shows: [${shows}]\n`;
  const asked = await server.explained(entry('L5.road|map'));
  assert.match(asked, /^#### asked for L5\n\nHas defined a roadmap for the discipline/);
  const ofAnother = await server.explained(entry('L3.own-|apps'));
  assert.match(ofAnother, /^#### asked for L3 on appsec\n\nOwns the security of 30 applications or more\./);
  const key = await server.explained(`${general}as_|of: 2026-11\n`);
  assert.match(key, /^#### month or date\n\nThe moment to assess for/);
});

test('docs/editors.md shows what an editor shows', async (t) => {
  const example = rung(['schema', 'evidence', '--framework', 'docs/example/framework.yaml', '--level', 'E3', '--track', 'backend']);
  const folder = folderWith(t, { 'dana.schema.json': example.out });
  const server = await new LanguageServer(t, folder).start();
  const line = '# yaml-language-server: $schema=dana.schema.json\n';
  const entry = `${line}schema: rung/evidence/v1
framework: framework.yaml
employee: {id: e-1042, level: E3, track: backend, level_since: 2024-02}
evidence:
  - source: artifact
    month: 2026-05
    shows:
      - `;
  const offered = [...await server.offered(`${entry}|`)];
  assert.equal(offered.map(([id, { said }]) => `${id.padEnd(14)}${said.split('\n')[0]}`).join('\n'), blockAfter('editors', 'an editor offers below `shows`:'));

  const explained = await server.explained(`${entry}E4.cap|acity\n`);
  assert.equal(explained.split('\n\nSource:')[0], blockAfter('editors', 'an editor explains: E4.capacity'));

  const { told } = await server.open(line + readFileSync(path.join(root, 'docs/example/slips.yaml'), 'utf8'));
  assert.equal(inOrder(told).join('\n'), blockAfter('editors', 'an editor marks: docs/example/slips.yaml'));
});
