// The files of the tree that rung accepts, and what its loader says of files made from them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseDocument, visit } from 'yaml';

import { filesBelow, root, rung } from './support.js';

/** A file as texts: nothing is a number before a field asks for one, and nothing at all is null. */
export function inTexts(text) {
  const document = parseDocument(text, { schema: 'failsafe' });
  visit(document, {
    Scalar: (_, scalar) => {
      if (scalar.type === 'PLAIN' && scalar.source === '') scalar.value = null;
    },
  });
  return document.toJS();
}

/** The same as an editor sees it: YAML 1.2 guesses which texts are numbers and truth values. */
export const asGuessed = (text) => parse(text, { schema: 'core' });

function filesOf(schema) {
  return ['data/frameworks', 'docs/example', 'examples', 'tests/conformance']
    .flatMap((folder) => filesBelow(folder, '.yaml'))
    .map((file) => ({ file, data: inTexts(readFileSync(path.join(root, file), 'utf8')) }))
    .filter(({ data }) => data?.schema === schema);
}

export const frameworks = () => filesOf('rung/framework/v1');

/** Evidence that can be assessed, each with the framework it is for as `--framework` names it. */
export function evidence() {
  const files = filesOf('rung/evidence/v1').map(({ file, data }) => {
    const beside = ['.', '..']
      .map((folder) => path.join(path.dirname(file), folder, 'framework.yaml'))
      .find((one) => existsSync(path.join(root, one)));
    return { file, data, framework: beside ?? data.framework };
  });
  return [...new Set(files.map(({ framework }) => framework))].flatMap((framework) => {
    const ours = files.filter((one) => one.framework === framework);
    const errors = errorsIn(ours.map(({ file }) => file), { options: ['--framework', framework] });
    return ours.filter(({ file }) => !errors.has(file));
  });
}

/** The errors in each file that has some, by its path as rung names it: their codes and lines. */
export function errorsIn(paths, { cwd = root, options = [] } = {}) {
  const { err } = rung(['assess', ...options, '--format', 'ndjson', ...paths], { cwd });
  const errors = new Map();
  for (const line of err.split('\n')) {
    const found = /^(.*?)(?::(\d+):\d+)?: error: .* \[([a-z-]+)\]$/.exec(line);
    if (!found) continue;
    if (!errors.has(found[1])) errors.set(found[1], []);
    errors.get(found[1]).push({ code: found[3], line: Number(found[2] ?? 0) });
  }
  return errors;
}
