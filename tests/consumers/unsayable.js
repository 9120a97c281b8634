// What a schema cannot say. docs/editors.md tells it to people; a test holds the two together.

/**
 * What is wrong only in view of another place, by the code that rung gives it; some codes only below these keys. Of
 * evidence, `narrowed` is what even a schema narrowed to its framework cannot say, and `evidence` what the general one
 * cannot beyond that.
 */
export const lists = {
  framework: {
    'unknown-source': [], 'unknown-fact': [], 'unknown-metric': [], 'unknown-duty': [], 'unknown-approval': [],
    'unknown-standing': [], 'unknown-level': [], 'unknown-track': [], 'unknown-area': [], 'unknown-gate': [], 'unknown-aim': [],
    'duplicate-id': [], 'cyclic-levels': [], 'reversed-range': [], 'no-such-promotion': [], 'repeated-promotion': [],
    'unordered-fact': [], 'not-on-scale': [], 'unknown-new-id': [], 'renamed-again': [], 'renamed-in-use': [],
    'bad-bool': ['where'], 'bad-integer': ['where'], 'bad-choice': ['where'], 'bad-number': ['where', 'at_least', 'at_most'],
  },
  evidence: {
    'unknown-source': [], 'unknown-fact': [], 'unknown-metric': [], 'unknown-duty': [], 'unknown-approval': [],
    'unknown-standing': [], 'unknown-level': [], 'unknown-track': [], 'unknown-responsibility': [], 'unknown-skill': [],
    'skill-without-level': [], 'framework-mismatch': [], 'not-a-next-level': [], 'missing-track': [],
    'not-on-scale': [], 'bad-bool': ['facts'], 'bad-integer': ['facts'], 'bad-choice': ['facts'], 'bad-number': ['facts', 'values'],
  },
  narrowed: {
    'duplicate-id': [], 'reversed-period': [], 'repeated-month': [], 'conflicting-readings': [], 'conflicting-votes': [],
    'own-judge': [], 'repeated-set-aside': [], 'nothing-asked': [],
  },
};

/** Tells of an error whether a schema could not have found it: its code, and the keys that lead to its line. */
export function unsayable(what) {
  return (code, keys) => {
    const below = { ...lists[what], ...(what === 'evidence' ? lists.narrowed : {}) }[code];
    return below !== undefined && (below.length === 0 || below.some((key) => keys.includes(key)));
  };
}

const alone = (words) => new RegExp(`(^|[\\s:])(${words.join('|')})(:|$)`);
/** Texts that YAML takes for a truth value or for nothing, where a field would read them as they stand. */
const words = alone(['true', 'false', 'True', 'null', '~']);
/** Texts that YAML takes for a number or a truth value, and rung for none. */
const numbers = alone(['True', '1e3', '\\.5', '5\\.', '\\+5', '6\\.0', '0x1F', '0o17', '-0']);

/** Whether YAML's guess at a text in one of these lines makes a schema refuse, or accept, what the loader does not. */
export const refusedByGuess = (lines) => lines.some((line) => words.test(line));
export const acceptedByGuess = (lines) => lines.some((line) => numbers.test(line));
