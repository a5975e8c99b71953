type Json = Record<string, unknown>;
type Random = () => number;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Texts that have broken parsers, queries and pages before. */
const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  '\u0000',
  '\ud800',
  '‮right to left',
  "'; drop table reservations; --",
  '{{constructor.constructor("return process")()}}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '%00',
  '9'.repeat(400),
  'é'.repeat(2_000),
  '2026-02-30',
  '25:61',
  '2026-13-01T00:00:00Z',
];
const ODD: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[]],
  { __proto__: { a: 1 } },
  ...HOSTILE,
];

const BY_FORMAT: Record<string, (random: Random) => string> = {
  uuid: () => crypto.randomUUID(),
  date: (random) => new Date(Date.now() + random() * 30 * 86_400_000).toISOString().slice(0, 10),
  'date-time': (random) => new Date(Date.now() + random() * 30 * 86_400_000).toISOString(),
  email: () => 'ada@example.com',
  uri: () => 'https://example.com/hook',
};

/** A value that fits a JSON schema, as far as one can tell without knowing the restaurant. */
export function fitting(schema: Json, random: Random, depth = 0): unknown {
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return pick(random, schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(options)) return fitting(pick(random, options) as Json, random, depth);
  if (Array.isArray(schema.allOf)) return fitting(schema.allOf[0] as Json, random, depth);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string': {
      const make = BY_FORMAT[String(schema.format)];
      if (make) return make(random);
      if (String(schema.pattern ?? '').includes('[0-5]\\d')) return pick(random, ['12:00', '19:30', '23:45']);
      return pick(random, ['harbour', 'a text of middling length', 'abc']);
    }
    case 'integer':
    case 'number': {
      const low = Number(schema.minimum ?? 0);
      return Math.floor(low + random() * Math.min(20, Number(schema.maximum ?? low + 20) - low));
    }
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    case 'array':
      return Array.from({ length: Math.max(Number(schema.minItems ?? 0), depth > 3 ? 0 : 1) }, () =>
        fitting((schema.items ?? {}) as Json, random, depth + 1),
      );
    case 'object':
      return fittingObject(schema, random, depth);
    default:
      return 'anything';
  }
}

function fittingObject(schema: Json, random: Random, depth: number): Json {
  const required = (schema.required ?? []) as string[];
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  const kept = properties.filter(([name]) => required.includes(name) || random() < 0.4);
  return Object.fromEntries(kept.map(([name, field]) => [name, fitting(field, random, depth + 1)]));
}

/** A fitting value with one thing wrong somewhere. */
export function spoilt(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return pick(random, ODD);
  if (Array.isArray(value))
    return value.length === 0
      ? [pick(random, ODD)]
      : value.map((each) => (random() < 0.5 ? spoilt(each, random) : each));
  const names = Object.keys(value);
  if (names.length === 0 || random() < 0.2)
    return { ...value, [pick(random, ['extra', '__proto__', 'constructor', 'id'])]: pick(random, ODD) };
  const name = pick(random, names);
  const { [name]: old, ...rest } = value as Json;
  return random() < 0.3 ? rest : { ...rest, [name]: spoilt(old, random) };
}

/** Repeatable numbers between 0 and 1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
