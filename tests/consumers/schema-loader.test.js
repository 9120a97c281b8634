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
