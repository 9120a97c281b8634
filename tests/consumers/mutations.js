// Files that are almost right: each a file that rung accepts, with something changed in it.

/** A generator of numbers that gives the same ones on every machine. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (limit) => Math.floor(next() * limit), one: (list) => list[Math.floor(next() * list.length)] };
}

/** Texts that mean something somewhere, or nearly do. */
const texts = [
  '', 'x', 'a b', 'é', '-x', 'L5', 'L5+', 'all', 'none', 'anyone', 'current', 'rule', 'mentoring_hours', 'a@b', 'a@b@c',
  '0', '1', '5', '12', '13', '012', '-0', '-1', '100', '101', '1200', '1201', '1000000000', '1000000001',
  '123456789012345', '1234567890123456', '1.5', '-2.25', '0.0', '1.1234567890123456', '1e3', '.5', '5.', '+5', '6.0', '0x1F', '0o17',
  'true', 'false', 'True', 'yes', 'no', 'null', '~',
  '70%', '0%', '0.00%', '100%', '100.00%', '100.01%', '50%', '50.01%', '70.5%', '70.123%', '007%', '-5%', '0.7', '70',
  '2026-05', '2026-5', '2026-13', '2026-00', '0999-05', '1000-01', '9999-12', '10000-01', '2026/05', 'May 2026', '202605',
  '2026-05-14', '2026-05-31', '2026-04-31', '2026-02-29', '2024-02-29', '2000-02-29', '1900-02-29', '2026-5-14', '2026-05-14T00:00',
  '2026-Q1', '2026-Q2', '2026-Q5', '2026-q2', 'bool', 'int', 'number', 'text', 'approve', 'sustained', 'skip', 'individual', 'no_opportunity',
];

const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const copy = (value) => structuredClone(value);

/** Every value below, with what it stands in and the keys that lead there. */
function places(value, path = [], found = []) {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    found.push({ in: value, key: here.at(-1), path: here });
    places(value[key], here, found);
  }
  return found;
}

/** The same mapping with one key called otherwise, in its place. */
function renamed(mapping, from, to) {
  const entries = Object.entries(mapping);
  for (const [key] of entries) delete mapping[key];
  for (const [key, value] of entries) mapping[key === from ? to : key] = value;
}

function replaceBy(place, value) {
  place.in[place.key] = value;
}

/** One way each of getting something wrong. They change what they are given. */
const slips = [
  (place) => (Array.isArray(place.in) ? place.in.splice(place.key, 1) : delete place.in[place.key]),
  (place, { one }) => replaceBy(place, one(texts)),
  (place, { one }) => replaceBy(place, one(texts)),
  (place, { one }) => replaceBy(place, one(texts)),
  (place, { one }) => replaceBy(place, one([null, [], {}, [null], { x: null }])),
  (place) => replaceBy(place, [copy(place.in[place.key])]),
  (place) => replaceBy(place, [copy(place.in[place.key]), copy(place.in[place.key])]),
  (place) => replaceBy(place, { x: copy(place.in[place.key]) }),
  (place, { one }) => Array.isArray(place.in[place.key]) && place.in[place.key].push(one(texts)),
  (place) => Array.isArray(place.in[place.key]) && replaceBy(place, place.in[place.key][0] ?? null),
  (place) => isMapping(place.in[place.key]) && replaceBy(place, Object.values(place.in[place.key])),
  (place, { one }) => isMapping(place.in) && renamed(place.in, place.key, one(texts)),
  (place) => isMapping(place.in) && renamed(place.in, place.key, `${place.key}x`),
  (place, { one }, pool) => isMapping(place.in) && (place.in[one(pool).key] = copy(one(pool).value)),
  (place, { one }, pool) => {
    const same = pool.filter((other) => other.key === place.key);
    if (same.length > 0) replaceBy(place, copy(one(same).value));
  },
  (place, { one }, pool) => {
    const { key, value } = one(pool);
    if (isMapping(place.in[place.key])) place.in[place.key][key] = copy(value);
  },
];

/** `count` files made from `bases`, each with one slip, a few with two. */
export function mutations(bases, count, seed) {
  const dice = random(seed);
  const pool = bases.flatMap((base) => places(base.data).filter((place) => typeof place.key === 'string')
    .map((place) => ({ key: place.key, value: place.in[place.key] })));
  const made = [];
  while (made.length < count) {
    const base = dice.one(bases);
    const data = copy(base.data);
    for (let slip = dice.below(8) === 0 ? 2 : 1; slip > 0; --slip) {
      const place = dice.one(places(data));
      if (place) dice.one(slips)(place, dice, pool);
    }
    made.push({ base, data });
  }
  return made;
}

const plain = /^[\w.+~-](?:[\w .+%@~/-]*[\w.+%@~/-])?$/;

function scalar(text) {
  return plain.test(text) && !/^-( |$)|^--/.test(text) ? text : JSON.stringify(text);
}

/** YAML in which every text stands as it is, without quotes where that can be; null is nothing at all. */
export function yamlOf(value, indent = '') {
  if (value === null) return '';
  if (typeof value !== 'object') return ` ${scalar(value)}`;
  const entries = Object.entries(value);
  if (entries.length === 0) return Array.isArray(value) ? ' []' : ' {}';
  return entries.map(([key, item]) =>
    `\n${indent}${Array.isArray(value) ? '-' : `${scalar(key)}:`}${yamlOf(item, `${indent}  `)}`).join('');
}

/** The keys above a line of such a file, and its own. */
export function keysAt(text, line) {
  const keys = [];
  let indent = Infinity;
  for (const above of text.split('\n').slice(0, line).reverse()) {
    const [, spaces, key] = /^( *)(?:"?([^\s":]*)"?:)?/.exec(above);
    if (spaces.length >= indent) continue;
    indent = spaces.length;
    if (key) keys.unshift(key);
  }
  return keys;
}
