import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFingerprints } from '../card/make/fingerprints.js';
import { testKeyFiles } from '../card/make/keys.js';
import type { Citizen } from '../identity/rules/citizen.js';
import { drawPortrait, type PortraitVariant, portraitVariants } from '../portrait/draw.js';
import { seededRandom } from '../world.js';
import { cardFiles, faces, iosFile, sampledFlaws, sitterOf, spoiltBy } from './card-files.js';
import { packageRoot, writeWhole } from './files.js';
import { sampleCitizens } from './people.js';
import { walkPicture } from './picture.js';

const cards = join(packageRoot, 'samples', 'cards');
/** A portrait that is years old, of whoever's file says what the authority makes of it. */
const oldPortrait = 'portrait-old.png';
const oldYear = 2009;
/** Fingers of which the authority is in doubt, of whoever's file says so. */
const wornFingers = 'fingers-worn.fmr';

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const written = await writeWhole(path, content, 0o644);
  if (!written.ok) throw new Error(`${path}: ${written.refused.code}`);
}

async function drawn(citizen: Citizen, folder: string, variants: readonly PortraitVariant[]): Promise<void> {
  for (const variant of variants) {
    const name = variant === 'plain' ? 'portrait.png' : `portrait-${variant}.png`;
    await write(join(folder, name), await drawPortrait(sitterOf(citizen), faces, { variant, width: 300 }));
  }
}

const fingers = ({ personalId }: Citizen, quality: number) => makeFingerprints(seededRandom('vneid-sim'), personalId, quality);

/** Writes a card; of a flawed one only the side that the flaw spoils, for the other is the sound card's. */
async function made(citizen: Citizen, folder: string, flaw: string | null): Promise<void> {
  const files = await cardFiles(citizen, flaw);
  if (!files.ok) throw new Error(`${citizen.id}: ${files.refused.code}`);
  for (const [path, bytes] of files.value) {
    if (flaw === null || path.startsWith(spoiltBy(flaw))) await write(join(folder, path), bytes);
  }
}

/** `npm run samples`: makes every sample file and README's picture again, to the byte; the first citizen's card also with each flaw. */
async function samples(): Promise<void> {
  for (const { name, text } of testKeyFiles()) await write(join(packageRoot, 'samples', 'keys', name), text);
  const citizens = await sampleCitizens();
  if (!citizens.ok) throw new Error(citizens.refused.code);
  await rm(cards, { recursive: true, force: true });
  for (const citizen of citizens.value) {
    const folder = join(cards, citizen.id);
    if (citizen.card) await made(citizen, folder, null);
    await write(join(folder, 'fingers.fmr'), fingers(citizen, 80));
    await drawn(citizen, folder, ['plain']);
    if (citizen.fingers?.[wornFingers]) await write(join(folder, wornFingers), fingers(citizen, 40));
    if (oldPortrait in citizen.faces) {
      await write(join(folder, oldPortrait), await drawPortrait(sitterOf(citizen), faces, { width: 300, year: oldYear }));
    }
  }
  const first = citizens.value[0]!;
  await write(join(cards, first.id, 'fingers-faint.fmr'), fingers(first, 10));
  await drawn(
    first,
    join(cards, first.id),
    (Object.keys(portraitVariants) as PortraitVariant[]).filter((variant) => variant !== 'plain'),
  );
  const json = await cardFiles(first, null, { format: 'ios', signature: 'ecdsa' });
  if (json.ok) await write(join(cards, first.id, iosFile), json.value.get(iosFile)!);
  for (const flaw of sampledFlaws) await made(first, join(cards, 'flaws', flaw), flaw);
  await write(join(packageRoot, 'samples', 'walk.svg'), await walkPicture());
}

await samples();
