import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';

import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

import { all } from './pages.js';
import { writePages } from './support.js';

const written = writePages(all);

/** Pages are well formed as XML too, so that elements without content end with a slash. */
const rules = {
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': ['error', { style: 'selfclosing' }],
    'valid-id': ['error', { relaxed: true }], // ids of a framework hold dots
    'no-trailing-whitespace': 'off', // texts of files keep theirs
    'long-title': 'off', // a title says whom a report is about, however long the name
    'attribute-boolean-style': ['error', { style: 'name' }],
    'attribute-empty-style': 'off',
  },
};

test('html-validate finds nothing', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader({ ...rules, root: true }));
  for (const { name, file } of written) {
    const { results } = await validator.validateFile(file);
    assert.deepEqual(results.flatMap((one) => one.messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`)), [], name);
  }
});

test('the checker of the W3C finds nothing', () => {
  const jar = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const files = written.map(({ file }) => file);
  const { stdout, error } = spawnSync('java', ['-Xss4m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ifError(error);
  const { messages } = JSON.parse(stdout);
  // Elements that end with a slash are remarked on; they make a page well formed as XML.
  const found = messages.filter(({ message }) => !message.startsWith('Trailing slash on void elements'));
  assert.deepEqual(found.map(({ url, lastLine, message, extract }) => `${path.basename(url)}:${lastLine}: ${message} ${extract}`), []);
});
