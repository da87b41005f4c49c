import sharp from 'sharp';
import type { NamedBytes } from '../../../src/card/chip/format/proxmark.js';
import { type ChipFlawName, makeFlawed } from '../../../src/card/make/chip-flaws.js';
import type { Chip } from '../../../src/card/make/formats.js';
import type { ChipHolder } from '../../../src/card/make/holder.js';
import { testKeys } from '../../../src/card/make/keys.js';
import { transcriptOf } from '../../../src/card/make/live-test.js';
import { chipKeyOf, makeChip } from '../../../src/card/make/make-chip.js';
import type { DrawnPortrait } from '../../../src/card/make/portrait.js';

export const holder: ChipHolder = {
  personalId: '001099990001',
  fullName: 'Nguyễn Văn An',
  birthDate: '1999-01-15',
  sex: 'male',
  ethnicity: 'Kinh',
  religion: 'Không',
  origin: 'Phường Mô Phỏng, Quận Giả Định, Hà Nội',
  address: 'Số 1 Phố Thử, Phường Mô Phỏng, Quận Giả Định, Hà Nội',
  issueDate: '2022-05-10',
  expiryDate: '2039-01-15',
  father: 'Nguyễn Văn Bình',
  mother: 'Trần Thị Cúc',
  spouses: ['Lê Thị Dung'],
  oldId: '990000001',
};

export const portrait: DrawnPortrait = {
  drawn: true,
  jpeg: await sharp({ create: { width: 48, height: 64, channels: 3, background: '#789' } })
    .jpeg()
    .toBuffer(),
};

export const keys = testKeys();
export const trust = { trusted: [keys.csca.certificate], now: Date.parse('2023-05-10T01:00:00Z') };

/** The files of the sample holder's chip, by way of whatever is to be different. */
export function sound(different: Partial<ChipHolder> = {}): { name: string; bytes: Uint8Array }[] {
  const made = makeChip({ ...holder, ...different }, portrait, keys);
  if (!made.ok) throw new Error(made.refused.code);
  return made.value;
}

/** A chip with a flaw. */
export function flawed(name: ChipFlawName): NamedBytes[] {
  const made = makeFlawed(name, holder, portrait, keys);
  if (!made.ok) throw new Error(made.refused.code);
  return made.value;
}

/** The sample holder's chip with its answer to a challenge. */
export const sampleChip = (): Chip => ({ files: sound(), transcript: transcriptOf(chipKeyOf(holder)) });
