// Validates every file below a folder against the schema of evidence, in one process: ajv.js js-yaml|yaml SCHEMA FOLDER
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import Ajv from 'ajv/dist/2020.js';

const [reader, schema, folder] = process.argv.slice(2);
const load = reader === 'yaml' ? (await import('yaml')).parse : (await import('js-yaml')).default.load;
const loadOptions = reader === 'yaml' ? {} : { schema: (await import('js-yaml')).default.FAILSAFE_SCHEMA };
const validate = new Ajv({ strict: false, validateFormats: false, coerceTypes: true })
  .compile(JSON.parse(readFileSync(schema, 'utf8')));

let valid = 0;
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.yaml'));
for (const name of names) {
  if (validate(load(readFileSync(path.join(folder, name), 'utf8'), loadOptions))) valid += 1;
}
console.error(`${names.length} files, ${valid} valid`);
