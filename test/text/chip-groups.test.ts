import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { elementName } from '../../src/text/chip-groups.js';

const details = readFileSync(join(import.meta.dirname, '..', '..', 'src', 'card', 'chip', 'details.ts'), 'utf8');
const names = [...details.matchAll(/\['(\w+)', '(?:text|day|moment|picture)'\]/g)].map(([, name]) => name!);

it('every element that DG11, DG12 and DG16 are read for has a name in either language', () => {
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => elementName('vi', name) === name)).toEqual([]);
  expect(elementName('en', 'proofOfCitizenship')).toBe('proof of citizenship');
});
