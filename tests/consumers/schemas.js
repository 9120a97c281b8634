// The schemas that rung prints, compiled the way a strict program would.
import Ajv from 'ajv/dist/2020.js';

import { rung } from './support.js';

/** Keywords beside the standard that editors know: an annotation for every other program. */
const ofEditors = ['defaultSnippets', 'errorMessage', 'patternErrorMessage'];

export function printed(...args) {
  const { status, out, err } = rung(['schema', ...args]);
  if (status !== 0) throw new Error(err);
  return JSON.parse(out);
}

/** Strict: an unknown keyword, a misplaced one or an unknown type is an error. */
export function compiled(schema) {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false });
  ajv.addVocabulary(ofEditors);
  return ajv.compile(schema);
}

/** The same schema with no mapping of further keys than it describes, by name or at all: what is printed must be described. */
export function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const described = copy.type !== 'object' || (copy.$defs && copy.if) || copy.additionalProperties || !copy.properties;
  if (!described) copy.additionalProperties = false;
  return copy;
}
