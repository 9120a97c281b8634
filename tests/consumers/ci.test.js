// The pieces for continuous integration, run as far as they can be without their services.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';

import { diagnosticsOf, folderWith, hostileText, program, root, rung, validated } from './support.js';

const text = (file) => readFileSync(path.join(root, file), 'utf8');
const yaml = (file) => parse(text(file));
const mistakes = text('examples/a-dozen-mistakes/evidence.yaml');
const clean = text('examples/ready-for-l3-soc/evidence.yaml');

/** Runs a line of shell as a runner would. */
function shell(line, cwd, env = {}) {
  const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', line], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: cwd, ...env },
  });
  assert.ifError(run.error);
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** Runs the only step of action.yml with these inputs, its expressions filled in. */
function runAction(cwd, inputs) {
  const action = yaml('action.yml');
  for (const name of Object.keys(inputs)) assert.ok(name in action.inputs, name);
  assert.equal(action.runs.using, 'composite');
  const [step] = action.runs.steps;
  assert.equal(step.shell, 'bash');
  const env = { GITHUB_ACTION_PATH: root };
  for (const [name, value] of Object.entries(step.env)) {
    env[name] = value.replace(/\$\{\{ inputs\.(\w+) \}\}/u, (_, input) => inputs[input] ?? action.inputs[input].default);
  }
  assert.doesNotMatch(step.run, /\$\{\{/u, 'an input in the line itself could bring commands of its own');
  return shell(step.run, cwd, env);
}

test('the action annotates, writes SARIF and fails', (t) => {
  const cwd = folderWith(t, { 'people/dana.yaml': mistakes, 'people/max.yaml': clean });
  const { status, out, err } = runAction(cwd, { files: 'people\n', framework: 'unified-security', sarif: 'out.sarif', program });
  assert.equal(err, '');
  assert.equal(status, 1);
  assert.equal(out, rung(['validate', '--framework', 'unified-security', '--format', 'github', 'people'], { cwd }).out);
  const sarif = JSON.parse(readFileSync(path.join(cwd, 'out.sarif'), 'utf8'));
  assert.equal(sarif.runs[0].results.length, out.trimEnd().split('\n').length);
});

test('the action passes what is clean', (t) => {
  const cwd = folderWith(t, { 'people/max.yaml': clean });
  assert.equal(runAction(cwd, { program }).status, 0);
});

test('names of files are no commands in the log of the action', (t) => {
  const cwd = folderWith(t, { 'good.yaml': clean });
  const { status, out } = runAction(cwd, { files: 'good.yaml\n::add-mask::e', program });
  assert.equal(status, 2);
  const [, word] = /^::stop-commands::([0-9a-f]{32})\n/mu.exec(out);
  const between = out.slice(out.indexOf(word) + word.length, out.indexOf(`\n::${word}::\n`));
  assert.match(between, /::add-mask::e/u);
  assert.equal(out.indexOf('::add-mask::'), out.indexOf(between) + between.indexOf('::add-mask::'));
});

test('the action builds the program where there is none', (t) => {
  const script = (line) => `#!/bin/sh\necho ${line}\n`;
  const cwd = folderWith(t, {
    'sources/scripts/action': text('scripts/action'),
    'sources/scripts/install-dependencies': script('installing'),
    'sources/scripts/build': `${script('building "$1"')}mkdir -p '../sources/build/release' && ln -s '${program}' ../sources/build/release/rung\n`,
    'work/max.yaml': clean,
  });
  for (const name of ['action', 'install-dependencies', 'build']) chmodSync(path.join(cwd, 'sources/scripts', name), 0o755);
  const run = shell('../sources/scripts/action', path.join(cwd, 'work'), { PATH: '/usr/bin:/bin', RUNG_FILES: 'max.yaml' });
  assert.equal(run.status, 0, run.err);
  assert.equal(run.out, '::group::building rung\ninstalling\nbuilding release\n::endgroup::\n');
});

test('an input of the action that means nothing is said to', (t) => {
  const { status, out } = runAction(folderWith(t, {}), { strict: 'yes', program });
  assert.equal(status, 2);
  assert.match(out, /^::error .*true or false/u);
});

test('pre-commit takes the hook and runs it', (t) => {
  const [hook] = yaml('.pre-commit-hooks.yaml');
  const local = { ...hook, entry: hook.entry.replace(/^rung\b/u, program) };
  const cwd = folderWith(t, {
    '.pre-commit-config.yaml': JSON.stringify({ repos: [{ repo: 'local', hooks: [local] }] }),
    'people/dana.yaml': mistakes,
    'other/thing.yaml': 'not: ours\n',
  });
  assert.equal(shell(`pre-commit validate-manifest '${root}/.pre-commit-hooks.yaml'`, cwd).status, 0);
  const failing = shell('git init -q && git add . && pre-commit run --all-files', cwd);
  assert.equal(failing.status, 1, failing.err);
  assert.match(failing.out, /rung validate.*Failed/u);
  assert.match(failing.out, /^people\/dana\.yaml:\d+:\d+: error: /mu);
  assert.doesNotMatch(failing.out, /thing\.yaml/u);
  const passing = shell('git rm -q --cached people/dana.yaml && rm people/dana.yaml && mkdir -p people && cp "$CLEAN" people/max.yaml && git add . && pre-commit run --all-files', cwd, {
    CLEAN: path.join(root, 'examples/ready-for-l3-soc/evidence.yaml'),
  });
  assert.equal(passing.status, 0, passing.out);
  assert.match(passing.out, /rung validate.*Passed/u);
});

test('the job for GitLab writes the reports it announces', (t) => {
  const { evidence: job } = yaml('docs/ci/gitlab-ci.yml');
  const cwd = folderWith(t, { 'people/dana.yaml': mistakes });
  const [line] = job.script;
  const { status, out } = shell(line.replace(/^\S*\/rung /u, `${program} `), cwd, job.variables);
  assert.equal(status, 1);
  assert.match(out, /^people\/dana\.yaml:/u);
  assert.ok(JSON.parse(readFileSync(path.join(cwd, job.artifacts.reports.codequality), 'utf8')).length > 5);
  assert.match(readFileSync(path.join(cwd, job.artifacts.reports.junit), 'utf8'), /<testsuites>/u);
  for (const step of job.before_script.slice(-2)) {
    assert.ok(existsSync(path.join(root, step.replace('/opt/rung/', '').split(' ')[0])), step);
  }
});

/** What the problem matcher makes of the lines of a log. */
function matched(log) {
  const { problemMatcher } = JSON.parse(text('docs/ci/problem-matcher.json'));
  const found = [];
  for (const line of log.split('\n')) {
    for (const { severity, pattern: [pattern] } of problemMatcher) {
      const groups = new RegExp(pattern.regexp).exec(line);
      if (!groups) continue;
      const value = (key) => (pattern[key] ? groups[pattern[key]] : undefined);
      found.push({
        severity: value('severity') ?? severity,
        path: value('file'),
        line: value('line') && Number(value('line')),
        column: value('column') && Number(value('column')),
        message: value('message'),
        code: value('code'),
      });
      break;
    }
  }
  return found;
}

test('the problem matcher finds every diagnostic in the text, and nothing else', () => {
  const files = ['examples', 'tests/golden'];
  const expected = diagnosticsOf(JSON.parse(validated('json', files))).map(({ severity, path: file, start, message, code }) => ({
    severity: severity === 'note' ? 'notice' : severity,
    path: file,
    line: start?.line,
    column: start?.column,
    message,
    code,
  }));
  assert.ok(expected.length > 100);
  assert.ok(expected.some((one) => one.line === undefined));
  const found = matched(validated('text', files));
  // Of several words at fault other programs are told the first.
  for (const one of found) one.message = one.message.replace(/`[^`]*`/gu, (quote) => quote.replace(/ .*`$/u, '…`'));
  assert.deepEqual(found, expected);
});

const guide = text('docs/continuous-integration.md');
const snippets = [...guide.matchAll(/```yaml\n(.*?)```/gsu)].map(([, snippet]) => parse(snippet));

test('the workflows of the guide use what the action has', () => {
  const action = yaml('action.yml');
  const steps = snippets.flatMap((one) => Object.values(one?.jobs ?? {})).flatMap((job) => job.steps);
  const ours = steps.filter((step) => /\/rung@/u.test(step.uses ?? ''));
  assert.ok(ours.length >= 1);
  for (const step of ours) {
    for (const name of Object.keys(step.with ?? {})) assert.ok(name in action.inputs, name);
  }
});

test('the guide names the hook that there is', () => {
  const hooks = snippets.flatMap((one) => one?.repos ?? []).flatMap((repo) => repo.hooks);
  assert.ok(hooks.length >= 1);
  const known = yaml('.pre-commit-hooks.yaml').map((hook) => hook.id);
  for (const hook of hooks) assert.ok(known.includes(hook.id), hook.id);
});
