import { describe, expect, it } from 'vitest';
import { type DumpFlaw, dumpFlaws } from '../../../src/card/make/dump-flaws.js';
import { type Format, formats } from '../../../src/card/make/formats.js';
import { codesOfDump, readingOf } from '../chip/dump-of.js';
import { sampleChip } from './sample.js';

describe('a chip in each of its forms', () => {
  it.each<[Format, boolean | null]>([
    ['proxmark', null],
    ['ios', true],
    ['gmrtd', true],
    ['flipper', true],
    ['serial', null],
    ['json', true],
    ['zip', null],
  ])('as %s reads alike, and is proved genuine where the form has a place for what the chip answered', async (format, genuineChip) => {
    const reading = await readingOf(formats[format](sampleChip()));
    expect(reading).toMatchObject({
      ok: true,
      format,
      verdict: { read: true, intact: true, authentic: true, genuineChip },
      card: { personalId: '001099990001', fullName: 'Nguyễn Văn An' },
      portrait: { format: 'JPEG' },
    });
    expect('findings' in reading && reading.findings.map(({ code }) => code)).toEqual([
      genuineChip ? 'AA_PROVED' : 'CHIP_PRESENCE_UNPROVEN',
    ]);
  });

  it.each(Object.keys(formats) as Format[])('as %s is the same bytes when made twice', (format) => {
    expect(formats[format](sampleChip())).toEqual(formats[format](sampleChip()));
  });
});

describe('a dump with a flaw of its form', () => {
  it.each(Object.entries<DumpFlaw>(dumpFlaws))('%s makes the reader find what it promises', async (_name, { codes, make }) => {
    expect(await codesOfDump(make(sampleChip()))).toEqual(expect.arrayContaining([...codes]));
  });
});
