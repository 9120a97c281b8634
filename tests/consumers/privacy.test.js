// What goes to other programs carries places, codes and ids, and of a file nothing beyond the words at fault.
import assert from 'node:assert/strict';
import test from 'node:test';

import { diagnosticsOf, folderWith, rung, validated } from './support.js';

const sentinel = 'Quagmire';

/** Evidence with a mistake in nearly every line, and the sentinel in everything that people write freely. */
const evidence = [
  'schema: rung/evidence/v1',
  'framework: unified-security',
  `employee: {id: e-1042, nmae: x, name: ${sentinel} Example, level: L2, track: apsec, level_since: 2024-2}`,
  'leave:',
  `  - {from: 2026-04, to: 2026-03}   # ${sentinel} was ill`,
  'evidence:',
  '  - id: roadmap',
  '    sorce: artifact',
  `    title: The roadmap of ${sentinel}`,
  `    link: https://wiki.example/${sentinel}`,
  '    shows: [L3.own-aps]',
  '    from: 2026-09',
  '    to: 2026-02',
  `  - {id: roadmap, source: artifact, title: "${sentinel} again", link: https://wiki.example/${sentinel}, shows: [L3.own-apps], month: 2026-05}`,
  `  - {source: artifact, title: ${sentinel}, link: "https://wiki.example/${sentinel}?a=1", facts: {tpye: standard}, month: 2026-06}`,
  `  - {source: dashboard, title: ${sentinel}, metric: apps_owned, values: {2026-05: many}}`,
  'approvals:',
  '  - {kind: panel, for: L3, by: e-1042, role: L5, decision: approve, date: 2026-11-10}',
  'not_applicable:',
  `  - {responsibility: hiring@L3, why: unknown, reason: "${sentinel} was abroad"}`,
  `  - {responsibility: hiring@L3, reason: "${sentinel} was abroad", approved_by: {id: e-1042, role: manager}}`,
  `growth_plan: {link: https://wiki.example/${sentinel}, since: 2026-13}`,
  `nots: ${sentinel}`,
  '',
].join('\n');

/** The same in the wrong places, where it is what is at fault. */
const misplaced = [
  `schema: rung/evidence/v1\nframework: unified-security\nemployee: {id: e-1, level: L2, track: appsec, level_since: 2024-02}\nevidence:\n`,
  `  - {id: a, source: Never mind ${sentinel}, month: 2026-05, shows: [L3.own-apps, So ${sentinel} said]}\n`,
  `  - {id: b, source: artifact, month: In May ${sentinel} was ill}\n`,
  `  - {id: c, source: artifact, month: 2026-05, The month of ${sentinel}: was long}\n`,
].join('');
const broken = [
  `title: "It was "then ${sentinel}" who did"\n`,
  `title: They say\nthat ${sentinel} did it\n`,
  `title: 'It's all ${sentinel}'\n`,
  `title: Well # then\n  it was ${sentinel}\n`,
];

test('of several words at fault, the first is told', (t) => {
  const files = { 'misplaced.yaml': misplaced };
  for (const [i, text] of broken.entries()) files[`broken${i}.yaml`] = text;
  const cwd = folderWith(t, files);
  const found = diagnosticsOf(JSON.parse(validated('json', ['.'], { cwd })));
  assert.ok(found.length >= 4 + broken.length, `${found.length}`);
  for (const format of ['json', 'github', 'sarif', 'junit', 'gitlab']) {
    assert.doesNotMatch(validated(format, ['.'], { cwd }), new RegExp(sentinel, 'iu'), format);
  }
});

test('no machine format tells names, titles, links or reasons', (t) => {
  const cwd = folderWith(t, { 'dana.yaml': evidence });
  const found = diagnosticsOf(JSON.parse(validated('json', ['.'], { cwd })));
  assert.ok(found.length >= 10, `${found.length}`);
  for (const format of ['json', 'github', 'sarif', 'junit', 'gitlab']) {
    const { out, err } = rung(['validate', '--as-of', '2026-11', '--strict', '--format', format, '.'], { cwd });
    assert.doesNotMatch(out, new RegExp(sentinel, 'iu'), format);
    assert.doesNotMatch(err, new RegExp(sentinel, 'iu'), format);
  }
});
