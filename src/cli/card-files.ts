import { join } from 'node:path';
import type { NamedBytes } from '../card/chip/format/proxmark.js';
import { type ChipFlawName, chipFlaws, makeFlawed } from '../card/make/chip-flaws.js';
import { type DumpFlawName, dumpFlaws } from '../card/make/dump-flaws.js';
import { type Chip, type Format, formats } from '../card/make/formats.js';
import { makeFront } from '../card/make/front.js';
import { groupFlaws } from '../card/make/group-flaws.js';
import type { ChipHolder } from '../card/make/holder.js';
import { iosJson } from '../card/make/ios.js';
import { type IosFlawName, iosFlaws } from '../card/make/ios-flaws.js';
import { type SignatureKind, testKeys } from '../card/make/keys.js';
import { transcriptOf } from '../card/make/live-test.js';
import { chipKeyOf, makeChip } from '../card/make/make-chip.js';
import { cardText, makeQr } from '../card/make/qr.js';
import { type QrFlawName, qrFlaws } from '../card/make/qr-flaws.js';
import { saveFlaws } from '../card/make/save-flaws.js';
import { sodFlaws } from '../card/make/sod-flaws.js';
import { addressLine, type Citizen } from '../identity/rules/citizen.js';
import { drawPortrait, type Sitter } from '../portrait/draw.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { seededRandom } from '../world.js';
import { letters } from './letters.js';

/** Every flaw a sample card can have, by the name that `--flaw` takes. */
export const flawNames: readonly string[] = [qrFlaws, chipFlaws, iosFlaws, dumpFlaws].flatMap((flaws) => Object.keys(flaws));

/** Flaws that come as sample files too; the others are made on demand, for a chip is 30 KiB and they are a hundred. */
export const sampledFlaws: readonly string[] = flawNames.filter(
  (flaw) => !Object.hasOwn({ ...saveFlaws, ...groupFlaws, ...sodFlaws, ...dumpFlaws }, flaw),
);

/** The forms in which a chip is written, and how its SOD is signed. */
export const formatNames = Object.keys(formats) as Format[];
export type ChipStyle = { readonly format: Format; readonly signature: SignatureKind };
/** The file of NFCPassportReader's. */
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
  { format, signature }: ChipStyle = { format: 'proxmark', signature: 'ecdsa' },
): Promise<Result<Map<string, Uint8Array>>> {
  const holder = holderOf(citizen);
  if (!holder) return refuse('CARD_MISSING', { citizen: citizen.id });
  const qr = await makeQr(holder, flaw && flaw in qrFlaws ? (flaw as QrFlawName) : null);
  if (!qr.ok) return qr;
  const jpeg = new Uint8Array(await drawPortrait(sitterOf(citizen), faces, { format: 'jpeg', width: 240 }));
  const portrait = { drawn: true as const, jpeg };
  const keys = testKeys(signature);
  const chip = flaw && flaw in chipFlaws ? makeFlawed(flaw as ChipFlawName, holder, portrait, keys) : makeChip(holder, portrait, keys);
  if (!chip.ok) return chip;
  const front = flaw === null ? await makeFront(holder, portrait, await letters()) : null;
  if (front && !front.ok) return front;
  return ok(
    new Map([
      ...(front ? [[frontName, front.value] as const] : []),
      [`qr.${qr.value.extension}`, qr.value.bytes],
      ...chipFiles({ files: chip.value, transcript: transcriptOf(chipKeyOf(holder)) }, flaw, format),
    ]),
  );
}

/** The chip's files by their paths; a flaw of one form asks for that form. */
function chipFiles(chip: Chip, flaw: string | null, format: Format): [string, Uint8Array][] {
  const written = (files: readonly NamedBytes[]): [string, Uint8Array][] =>
    files.map(({ name, bytes }) => [join(...name.split('/')), bytes]);
  if (flaw && flaw in dumpFlaws) return written(dumpFlaws[flaw as DumpFlawName].make(chip));
  if (!flaw || !(flaw in iosFlaws)) return written(formats[format](chip));
  const json = Buffer.from(iosJson(chip.files, null)).toString();
  return [[iosFile, Buffer.from(iosFlaws[flaw as IosFlawName].spoil(json))]];
}
