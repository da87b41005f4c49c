import { describe, expect, it } from 'vitest';
import { readChip } from '../../../src/card/chip/read-chip.js';
import { type ChipFlaw, type ChipFlawName, chipFlaws, makeFlawed } from '../../../src/card/make/chip-flaws.js';
import { flawed, holder, keys, portrait, sound, trust } from './sample.js';

const flaws = Object.entries(chipFlaws) as [ChipFlawName, ChipFlaw][];

describe('a chip with a flaw', () => {
  it.each(flaws)('%s makes the reader find what it promises', (name, { codes }) => {
    const found = readChip(flawed(name), trust).findings.map(({ code }) => code);
    expect(found).toEqual(expect.arrayContaining([...codes]));
  });

  it.each(flaws)('%s is the same bytes when made twice, and not a sound chip’s', (name) => {
    expect(flawed(name)).toEqual(flawed(name));
    expect(flawed(name)).not.toEqual(sound());
  });

  it.each(flaws)('%s is refused to a holder who may be real', (name) => {
    expect(makeFlawed(name, { ...holder, personalId: '001099000001' }, portrait, keys).ok).toBe(false);
  });

  it.each<[ChipFlawName, object]>([
    ['cut-dg1', { read: false, intact: false, authentic: true }],
    ['cut-dg2', { read: false, intact: false, authentic: true }],
    ['cut-portrait', { read: false, intact: true, authentic: true }],
    ['altered-dg13', { read: true, intact: false, authentic: true }],
    ['no-dg13', { read: true, intact: true, authentic: true }],
    ['no-sod', { read: true, intact: null, authentic: null }],
    ['altered-signature', { read: true, intact: false, authentic: null }],
    ['foreign-csca', { read: true, intact: true, authentic: false }],
    ['forged-csca', { read: true, intact: true, authentic: false }],
    ['expired-signer', { read: true, intact: true, authentic: false }],
    ['mrz-check-digit', { read: true, intact: true, authentic: true }],
    ['groups-differ', { read: true, intact: true, authentic: true }],
    ['status-word', { read: false, intact: true, authentic: true }],
    ['blank', { read: false, intact: true, authentic: true }],
    ['trailing-bytes', { read: true, intact: true, authentic: true }],
    ['hex-text', { read: true, intact: true, authentic: true }],
    ['wrong-name', { read: true, intact: true, authentic: true }],
    ['two-versions', { read: true, intact: true, authentic: true }],
  ])('%s lowers only the verdict it is about', (name, verdict) => {
    expect(readChip(flawed(name), trust).verdict).toEqual({ ...verdict, genuineChip: null });
  });
});
