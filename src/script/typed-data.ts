import type { z } from 'zod';
import { comparedFields, type Saying } from '../identity/rules/compare.js';
import { ok, type Result } from '../refusals/index.js';
import { day, group, oneOf, text } from './schema.js';
import { readYaml } from './yaml.js';

const days = ['birthDate', 'issueDate', 'expiryDate'];
const sexes = { male: 'male', female: 'female', Nam: 'male', Nữ: 'female' } as const;
const sex = oneOf(Object.keys(sexes) as (keyof typeof sexes)[]).transform((word) => sexes[word]);

const typed = group(
  Object.fromEntries(
    comparedFields.map((field): [string, z.ZodType<string>] => [field, field === 'sex' ? sex : days.includes(field) ? day : text]),
  ),
).partial();

/** What somebody typed into a form, to be held against a card: any of the fields that are compared, by their names, in YAML or JSON. */
export function readTypedData(source: string, file: string): Result<Saying> {
  const read = readYaml(source, file, typed);
  return read.ok ? ok(read.value.value) : read;
}
