import { join } from 'node:path';
import type { NamedBytes } from '../card/chip/format/proxmark.js';
import { type ChipFlawName, chipFlaws, makeFlawed } from '../card/make/chip-flaws.js';
import { makeFront } from '../card/make/front.js';
import type { ChipHolder } from '../card/make/holder.js';
import { iosJson } from '../card/make/ios.js';
import { type IosFlawName, iosFlaws } from '../card/make/ios-flaws.js';
import { testKeys } from '../card/make/keys.js';
import { makeChip } from '../card/make/make-chip.js';
import { cardText, makeQr } from '../card/make/qr.js';
import { type QrFlawName, qrFlaws } from '../card/make/qr-flaws.js';
import { addressLine, type Citizen } from '../identity/rules/citizen.js';
import { drawPortrait, type Sitter } from '../portrait/draw.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { seededRandom } from '../world.js';
import { letters } from './letters.js';

/** Every flaw a sample card can have, by the name that `--flaw` takes. */
export const flawNames: readonly string[] = [...Object.keys(qrFlaws), ...Object.keys(chipFlaws), ...Object.keys(iosFlaws)];

/** The forms in which a chip is written. */
export const formats = ['proxmark', 'ios'] as const;
export type Format = (typeof formats)[number];
/** Where the chip is written: a folder of Proxmark3's, one file of NFCPassportReader's. */
const chipFolder = 'chip';
export const iosFile = 'chip.json';

/** Which side of a card a flaw spoils: how the paths of its files begin. */
export const spoiltBy = (flaw: string): 'qr' | 'chip' => (flaw in qrFlaws ? 'qr' : 'chip');

/** The file that shows a card's front. */
export const frontName = 'front.png';

/** Drawn faces hang on who is drawn alone, so that a citizen looks the same on the chip and before the camera. */
export const faces = seededRandom('vneid-sim portraits');
export const sitterOf = ({ id, sex, birthDate }: Citizen): Sitter => ({ subject: id, sex, birthYear: Number(birthDate.slice(0, 4)) });

/** The card's side of a citizen; null where there is no chip card. */
function holderOf(citizen: Citizen): ChipHolder | null {
  const { card, personalId, birthDate, sex, ethnicity, religion, origin, father, mother } = citizen;
  if (!card) return null;
  const { fullName, residence, oldId, issueDate, expiryDate } = card;
  const address = addressLine(residence);
  return { personalId, fullName, birthDate, sex, ethnicity, religion, origin, address, issueDate, expiryDate, father, mother, oldId };
}

/** What the QR of a citizen's card says; null where there is no chip card. */
export function cardTextOf(citizen: Citizen): string | null {
  const holder = holderOf(citizen);
  return holder && cardText(holder);
}

/** A card's files by their paths: the QR, the chip in one of its forms, and of a sound card its front; a flaw spoils the side it belongs to. */
export async function cardFiles(
  citizen: Citizen,
  flaw: string | null,
  format: Format = 'proxmark',
): Promise<Result<Map<string, Uint8Array>>> {
  const holder = holderOf(citizen);
  if (!holder) return refuse('CARD_MISSING', { citizen: citizen.id });
  const qr = await makeQr(holder, flaw && flaw in qrFlaws ? (flaw as QrFlawName) : null);
  if (!qr.ok) return qr;
  const jpeg = new Uint8Array(await drawPortrait(sitterOf(citizen), faces, { format: 'jpeg', width: 240 }));
  const portrait = { drawn: true as const, jpeg };
  const keys = testKeys();
  const chip = flaw && flaw in chipFlaws ? makeFlawed(flaw as ChipFlawName, holder, portrait, keys) : makeChip(holder, portrait, keys);
  if (!chip.ok) return chip;
  const front = flaw === null ? await makeFront(holder, portrait, await letters()) : null;
  if (front && !front.ok) return front;
  return ok(
    new Map([
      ...(front ? [[frontName, front.value] as const] : []),
      [`qr.${qr.value.extension}`, qr.value.bytes],
      ...chipFiles(chip.value, flaw, format),
    ]),
  );
}

/** The chip's files by their paths; a flaw of the JSON asks for the JSON. */
function chipFiles(files: readonly NamedBytes[], flaw: string | null, format: Format): [string, Uint8Array][] {
  const ios = flaw !== null && flaw in iosFlaws ? iosFlaws[flaw as IosFlawName] : null;
  if (!ios && format === 'proxmark') return files.map(({ name, bytes }) => [join(chipFolder, name), bytes]);
  const json = iosJson(files);
  return [[iosFile, ios ? Buffer.from(ios.spoil(Buffer.from(json).toString())) : json]];
}
