import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from './described.js';

/** What some fields hold where it should lead somewhere, by the name of the field. */
export type Dictionary = Readonly<Record<string, readonly unknown[]>>;

/** Texts of any kind, Vietnamese in both forms, emoji and control signs among them. */
const anyText = (schema: Schema): Arbitrary<string> => {
  const least = schema.minLength ?? 0;
  const maxLength = Math.min(schema.maxLength ?? 40, 40);
  const spoken = fc.constantFrom(
    'Nguyễn Văn An',
    'Nguyễn',
    '',
    ' ',
    '☃️💥',
    'a\u0000b',
    "'; drop table accounts; --",
    '../..',
    '%',
    '__proto__',
  );
  const drawn = fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.max(least, Math.floor(maxLength / 4)) });
  return fc.oneof(drawn, spoken).filter((text) => text.length >= least && text.length <= (schema.maxLength ?? 1000));
};

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Values that a schema takes; fields with a name in the dictionary mostly hold one of its values. */
export function arbitraryOf(schema: Schema, known: Dictionary = {}, name = ''): Arbitrary<unknown> {
  const plain = plainOf(schema, known);
  const values = Object.hasOwn(known, name) ? known[name]! : [];
  return values.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: plain }) : plain;
}

function plainOf(schema: Schema, known: Dictionary): Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => arbitraryOf(one, known)));
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((one) => arbitraryOf(one, known)));
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, arbitraryOf(one, known, name)] as const);
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true });
    }
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, known), { maxLength: Math.min(schema.maxItems ?? 4, 4) });
    case 'string':
      if (schema.format === 'date') return day;
      return schema.pattern ? fc.stringMatching(new RegExp(schema.pattern, 'u')) : anyText(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 1000, Number.MAX_SAFE_INTEGER) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`no values are known for ${JSON.stringify(schema)}`);
  }
}

/** What spoils one place of a value: another type, nothing, too much, or numbers and texts at the edges. */
const spoils: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1.5,
    9e15,
    1e308,
    '',
    'x',
    [],
    {},
    [[]],
    { a: { a: 1 } },
    '\ud800',
    'ế'.normalize('NFD'),
    '٣'.repeat(12),
  ),
  fc.integer({ min: 100, max: 3000 }).map((length) => 'dài'.repeat(length)),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value with one place of it spoiled or left out, or something added. */
export function spoiled(value: unknown): Arbitrary<unknown> {
  const places = placesIn(value);
  return fc.tuple(fc.nat(places.length), fc.constantFrom('other', 'other', 'none', 'more'), spoils).map(([at, way, other]) => {
    const place = places[at];
    if (!place) return other;
    const copy = structuredClone(value);
    const last = place.at(-1)!;
    const owner = place.slice(0, -1).reduce<Record<string, unknown>>((part, name) => part[name] as Record<string, unknown>, copy as never);
    if (way === 'none' && !Array.isArray(owner)) delete owner[last];
    else if (way === 'more' && !Array.isArray(owner)) owner[`more-${last}`] = other;
    else owner[last] = other;
    return copy;
  });
}

function placesIn(value: unknown): string[][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => [[name], ...placesIn(part).map((rest) => [name, ...rest])]);
}
