// Holds the schemas against the loader: of thousands of files that are almost right, the one
// accepts what the other accepts, but for what a schema cannot say.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';

import { asGuessed, errorsIn, evidence, frameworks, inTexts } from './corpus.js';
import { keysAt, mutations, yamlOf } from './mutations.js';
import { compiled, printed } from './schemas.js';
import { folderWith, root } from './support.js';
import { codesBelow } from './papers.js';
import { acceptedByGuess, lists, refusedByGuess, unsayable } from './unsayable.js';

/** A ladder in which everything that evidence can name was called otherwise before, and evidence that still does. */
const renamedLadder = `schema: rung/framework/v1
id: acme
title: Acme
version: 2
sources: {dashboard: Dashboards}
facts: {adopters: int}
metrics: {apps: Apps, rating: {title: Rating, scale: [poor, good]}}
duties: {owner: Owns}
approvals: {panel: Panel}
roles: {vp: {rank: 8}}
tracks: [{id: cloud}]
levels: [{id: L1, next: [L2]}, {id: L2}]
responsibilities: [{id: own-apps, level: L2, tracks: [cloud], text: Owns applications}]
skills: [{id: modeling, title: Modeling, levels: {L1: t1, L2: t2}}]
renamed: {apps-owned: own-apps, threats: modeling, S1: L1, S2: L2, board: dashboard, users: adopters, app-count: apps,
  grade: rating, chief: owner, jury: panel, boss: vp, sky: cloud, design@L2: own-apps, plan: modeling@L2}
`;
const byOldIds = `schema: rung/evidence/v1
framework: acme.yaml
employee: {id: e-1, level: S1, track: sky, level_since: 2024-02}
target: S2
evidence:
  - {source: board, month: 2026-05, facts: {users: 3}, confirmed_by: {id: m, role: boss},
     shows: [apps-owned, threats@L2, threats@S1, modeling@S2, design@L2, plan]}
  - {source: dashboard, metric: app-count, values: {2026-05: 3}}
  - {source: dashboard, metric: grade, values: {2026-05: good}}
duties: [{duty: chief, from: 2026-01}]
approvals: [{kind: jury, for: S2, by: x, role: S2, decision: approve, date: 2026-05-01}]
not_applicable: [{responsibility: threats@S2}]
`;

/** The lines that a file has and another has not. */
function linesOnlyIn(text, other) {
  const others = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !others.has(line));
}

/** Where they disagree: of each kind one file, as the lines in which it differs from its base. */
function disagreements(files, errors, isUnsayable) {
  const found = new Map();
  for (const { name, base, text, accepts } of files) {
    const told = errors.get(name) ?? [];
    const before = yamlOf(base.data);
    const changed = linesOnlyIn(text, before);
    for (const [reading, value] of [['as texts', inTexts(text)], ['as guessed', asGuessed(text)]]) {
      const good = accepts(value);
      if (good && told.every(({ code, line }) => isUnsayable(code, keysAt(text, line)))) continue;
      if (!good && told.length > 0) continue;
      if (reading === 'as guessed' && (good ? acceptedByGuess(changed) : refusedByGuess(changed))) continue;
      const kind = good ? `only rung refuses it ${reading}: ${told.map(({ code }) => code).join(', ')}` : `only the schema refuses it ${reading}`;
      const why = good ? [] : accepts.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
      const gone = linesOnlyIn(before, text);
      found.set(kind, [kind, ...why, ...gone.map((line) => `- ${line}`), ...changed.map((line) => `+ ${line}`), ''].join('\n'));
    }
  }
  return [...found.values()].join('\n');
}

/** Files with slips in them, in a folder of their own, as rung will name them. */
function slipped(t, bases, count, seed, beside = () => ({})) {
  const files = mutations(bases, count, seed).map(({ base, data }, number) => ({
    name: `${String(number).padStart(5, '0')}.yaml`,
    base,
    text: `${yamlOf(data).trimStart()}\n`,
  }));
  const content = files.flatMap(({ name, text }) => [[name, text], ...Object.entries(beside(name))]);
  return { files, folder: folderWith(t, Object.fromEntries(content)) };
}

test('frameworks: the schema accepts what the loader accepts', (t) => {
  const accepts = compiled(printed('framework'));
  const bases = frameworks();
  for (const { file, data } of bases) assert.ok(accepts(data), `${file}: ${JSON.stringify(accepts.errors)}`);
  const { files, folder } = slipped(t, bases.filter(({ file }) => !file.startsWith('data/')), 1200, 1, (name) => ({
    [`for-${name}`]: `schema: rung/evidence/v1\nframework: ${name}\nemployee: {id: e, level: x, level_since: 2024-01}\n`,
  }));
  const errors = errorsIn(files.map(({ name }) => `for-${name}`), { cwd: folder });
  assert.ok(errors.size > files.length / 2, 'few files are refused');
  const judged = files.map((file) => ({ ...file, accepts }));
  assert.equal(disagreements(judged, errors, unsayable('framework')), '');
});

test('evidence: the schema and those narrowed to a framework accept what the loader accepts', (t) => {
  const accepts = compiled(printed('evidence'));
  const bases = evidence();
  for (const { file, data } of bases) assert.ok(accepts(data), `${file}: ${JSON.stringify(accepts.errors)}`);
  const few = bases.filter(({ file }, number) => !file.startsWith('tests/') || number % 6 === 0);
  const { files, folder } = slipped(t, few, 2000, 2);
  for (const framework of new Set(few.map((base) => base.framework))) {
    const ours = files.filter(({ base }) => base.framework === framework);
    const named = framework.includes('/') ? path.join(root, framework) : framework;
    const errors = errorsIn(ours.map(({ name }) => name), { cwd: folder, options: ['--framework', named] });
    const general = ours.map((file) => ({ ...file, accepts }));
    assert.equal(disagreements(general, errors, unsayable('evidence')), '', framework);
    const narrowed = compiled(printed('evidence', '--framework', named));
    const strict = ours.map((file) => ({ ...file, accepts: narrowed }));
    assert.equal(disagreements(strict, errors, unsayable('narrowed')), '', framework);
  }
});

test('evidence by old ids: a narrowed schema accepts what the loader reads as the new ones', (t) => {
  const folder = folderWith(t, { 'acme.yaml': renamedLadder, 'dana.yaml': byOldIds });
  const narrowed = compiled(printed('evidence', '--framework', path.join(folder, 'acme.yaml')));
  const change = (from, to) => byOldIds.replace(from, to);
  const files = {
    'dana.yaml': byOldIds,
    'level.yaml': change('level: S1', 'level: S3'),
    'cell.yaml': change('threats@S1', 'threats@S3'),
    'target.yaml': change('target: S2', 'target: S1'),
    'value.yaml': change('values: {2026-05: good}', 'values: {2026-05: 3}'),
    'track.yaml': change('track: sky, ', ''),
    'duty.yaml': change('duty: chief', 'duty: sky'),
  };
  const beside = folderWith(t, { 'acme.yaml': renamedLadder, ...files });
  const errors = errorsIn(Object.keys(files), { cwd: beside });
  for (const [name, text] of Object.entries(files)) {
    assert.equal(narrowed(asGuessed(text)), !errors.has(name), `${name}: ${JSON.stringify(narrowed.errors)}`);
    assert.equal(errors.has(name), name !== 'dana.yaml', name);
  }
});

test('docs/editors.md lists what a schema cannot say', () => {
  const tables = {
    framework: 'In a framework file:',
    narrowed: 'In an evidence file, even with the schema of a framework:',
    evidence: 'With the general schema of evidence, which knows no framework, it is also blind to:',
  };
  for (const [what, line] of Object.entries(tables)) {
    assert.deepEqual(codesBelow('editors', line).sort(), Object.keys(lists[what]).sort(), line);
  }
});
