// Workflow commands, held against @actions/core, which writes them, and against what reads them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';

import { diagnosticsOf, folderWith, hostileName, hostileText, inputs, validated } from './support.js';

const writer = `
  import { readFileSync } from 'node:fs';
  import * as core from '@actions/core';
  for (const { command, message, properties } of JSON.parse(readFileSync(0, 'utf8'))) {
    core[command](message, properties);
  }`;

/** What @actions/core writes for these annotations. */
function writtenByActions(annotations) {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', writer], {
    cwd: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
    input: JSON.stringify(annotations),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(run.stderr, '');
  return run.stdout;
}

const place = ({ path, start }) => (start ? `${path}:${start.line}:${start.column}` : path);

/** The annotation that a diagnostic, as `json` tells it, should become. */
function annotation({ code, severity, message, help, path, start, end, related }) {
  const told = [help === null ? message : `${message}; ${help}`, ...related.map((one) => `${place(one)}: ${one.message}`)];
  const inOneLine = start?.line === end?.line;
  return {
    command: severity === 'note' ? 'notice' : severity,
    message: told.join('\n'),
    properties: {
      title: code,
      file: path,
      startLine: start?.line,
      endLine: end?.line,
      startColumn: inOneLine ? start?.column : undefined,
      endColumn: inOneLine ? end?.column : undefined,
    },
  };
}

/** Reads a command as the runner of GitHub Actions does. */
function readByRunner(line) {
  const parts = /^::(error|warning|notice) (.*?)::(.*)$/su.exec(line);
  assert.ok(parts, line);
  const unescaped = (text) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const properties = {};
  for (const pair of parts[2].split(',')) {
    const [key, value] = pair.split(/=(.*)/su);
    properties[key] = unescaped(value).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  }
  return { command: parts[1], properties, message: unescaped(parts[3]).replaceAll('%25', '%') };
}

test('everything found is written as @actions/core writes it', () => {
  const found = diagnosticsOf(JSON.parse(validated('json', inputs)));
  assert.ok(found.length > 100);
  assert.equal(validated('github', inputs), writtenByActions(found.map(annotation)));
});

test('nothing hostile becomes a command or a property', (t) => {
  const cwd = folderWith(t, { [hostileName]: hostileText });
  const lines = validated('github', ['.'], { cwd }).trimEnd().split('\n');
  const found = diagnosticsOf(JSON.parse(validated('json', ['.'], { cwd })));
  assert.equal(lines.length, found.length);
  for (const [i, line] of lines.entries()) {
    const { command, properties, message } = readByRunner(line);
    assert.equal(command, annotation(found[i]).command);
    assert.equal(properties.title, found[i].code);
    assert.ok(message.startsWith(found[i].message), message);
    assert.doesNotMatch(line, /[\0-\x1f\u202e\ufffe]/u);
  }
});
