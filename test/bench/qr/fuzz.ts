// Mutated pictures, each the same again for its seed: node fuzz.js [COUNT] [SEED]. None may throw, give a card that is none, or outlast the budget.
import sharp from 'sharp';
import { budgets } from '../../../src/card/qr/effort.js';
import { readQrImage } from '../../../src/card/qr/read.js';
import { cardFace, codeOf } from '../../card/qr/photo/card.js';
import { type Chance, chance } from '../../card/qr/photo/chance.js';
import { madeUpText } from '../../card/qr/photo/people.js';
import { busy } from './busy.js';

const [count = '2000', seed = 'fuzz'] = process.argv.slice(2);
/** Codes of pictures that could not be opened. */
const unopened = /^(NOT_AN_IMAGE|PICTURE_(BROKEN|KIND_UNSUPPORTED|TOO_MANY_PIXELS))$/;
const formats = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const;

/** A few pictures of codes in every format, at most 320 pixels wide, with their texts. */
async function originals(): Promise<{ bytes: Buffer; text: string }[]> {
  const by = chance(`${seed} originals`);
  const made: { bytes: Buffer; text: string }[] = [];
  for (const format of formats) {
    const text = madeUpText(by);
    const face = await cardFace(codeOf(text, 'M'), by);
    const { x, y, side } = face.code;
    const grey = Uint8ClampedArray.from(face.light, (light) => light * 255);
    const cut = {
      left: Math.round(x - side * 0.1),
      top: Math.round(y - side * 0.1),
      width: Math.round(side * 1.2),
      height: Math.round(side * 1.2),
    };
    const image = sharp(grey, { raw: { width: face.width, height: face.height, channels: 1 } })
      .extract(cut)
      .resize(by.whole(180, 320));
    made.push({ bytes: await image.toFormat(format).toBuffer(), text });
  }
  return made;
}

/** Alters bytes: single bits, runs, the header, the length, a piece moved elsewhere. */
function mutated(bytes: Buffer, by: Chance): Uint8Array {
  const altered = Uint8Array.from(bytes);
  const place = () => (by.odds(0.4) ? by.whole(0, Math.min(64, altered.length - 1)) : by.whole(0, altered.length - 1));
  for (let n = by.whole(1, 6); n > 0; n--) {
    const at = place();
    const kind = by.whole(1, 5);
    if (kind === 1) altered[at]! ^= 1 << by.whole(0, 7);
    else if (kind === 2) altered[at] = by.one([0, 1, 0x7f, 0x80, 0xff]);
    else if (kind === 3) for (let i = at; i < Math.min(altered.length, at + by.whole(2, 40)); i++) altered[i] = by.whole(0, 255);
    else if (kind === 4) altered.copyWithin(place(), at, Math.min(altered.length, at + by.whole(4, 200)));
    else if (by.odds(0.3)) return altered.subarray(0, at);
  }
  return altered;
}

const sound = await originals();
const texts = new Set(sound.map(({ text }) => text.normalize('NFC')));
let [opened, read, slowest] = [0, 0, 0];
const faults: string[] = [];
for (let n = 0; n < Number(count); n++) {
  const by = chance(`${seed} ${n}`);
  const bytes = mutated(by.one(sound).bytes, by);
  const begun = busy();
  try {
    const reading = await readQrImage(bytes, null);
    if (!reading.findings.some(({ code }) => unopened.test(code))) opened++;
    if (reading.ok) read++;
    if (reading.ok && !texts.has(reading.text!)) faults.push(`${n}: a card that is none: ${reading.text}`);
  } catch (error) {
    faults.push(`${n}: ${error}`);
  }
  const took = busy() - begun;
  slowest = Math.max(slowest, took);
  if (took > 2 * budgets.normal) faults.push(`${n}: took ${Math.round(took)} ms`);
}
console.log(
  `${count} mutated pictures, seed ${seed}: ${opened} got past the image decoder, ${read} still gave their card, slowest ${Math.round(slowest)} ms`,
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
