// What several pictures of one card give together where none is read alone: node same-card.js [CASES] [SEED] [FRAMES]. Of each way in which pictures
// are spoilt so many cases are made, each a code photographed from near and spoilt differently in every frame; cases in which one frame is read
// alone are passed over, and counted.
import sharp from 'sharp';
import { readQrImage, readSameCard } from '../../../src/card/qr/read.js';
import { type GreyImage, openPicture } from '../../../src/portrait/picture.js';
import { type Chance, chance } from '../../card/qr/photo/chance.js';
import { makePhoto } from '../../card/qr/photo/photo.js';
import { busy } from './busy.js';

const [cases = '14', seed = 'same card', frames = '4'] = process.argv.slice(2);
const options = { now: busy };

/** How a frame is spoilt: noise as a share of the range from black to white, a lamp's radius as a share of the side, a blur in pixels. */
const ways = {
  noise: (by: Chance) => ({ noise: by.between(0.45, 0.8), lamp: 0, blur: 0.6 }),
  lamps: (by: Chance) => ({ noise: 0.05, lamp: by.between(0.2, 0.3), blur: 0.6 }),
  blur: (by: Chance) => ({ noise: by.between(0.03, 0.06), lamp: 0, blur: by.between(4.5, 6.5) }),
} as const;

/** Another picture of the same: turned a little, then spoilt. */
async function frameOf(
  { grey, width, height }: GreyImage,
  how: ReturnType<(typeof ways)[keyof typeof ways]>,
  by: Chance,
): Promise<Uint8Array> {
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .rotate(by.between(-5, 5), { background: '#ddd' })
    .greyscale()
    .blur(how.blur)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [lampX, lampY] = [by.between(0.25, 0.75) * info.width, by.between(0.25, 0.75) * info.height];
  for (let at = 0; at < data.length; at++) {
    const away = Math.hypot((at % info.width) - lampX, Math.floor(at / info.width) - lampY) / info.width;
    const value = away < how.lamp ? 255 : data[at]! + how.noise * 255 * by.normal();
    data[at] = Math.max(0, Math.min(255, value));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .png()
    .toBuffer();
}

console.log(`${frames} frames a case, seed “${seed}”\n| spoilt by | cases | read together | wrong | passed over |\n|---|---|---|---|---|`);
let [all, together] = [0, 0];
for (const [name, way] of Object.entries(ways)) {
  let [made, read, wrong, easy] = [0, 0, 0, 0];
  for (let n = 0; made < Number(cases) && n < 20 * Number(cases); n++) {
    const by = chance(`${seed} ${name} ${n}`);
    const { bytes, truth } = await makePhoto('crop', 1, `${seed} ${name} ${n}`);
    const opened = await openPicture(bytes);
    if (!opened.ok || truth === null) throw new Error('a photo of the generator does not open');
    const pictures: { bytes: Uint8Array; file: string }[] = [];
    for (let frame = 0; frame < Number(frames); frame++) {
      const spoilt = await frameOf(opened.value, way(by), by);
      if ((await readQrImage(spoilt, null, options)).ok) break;
      pictures.push({ bytes: spoilt, file: `${frame}.png` });
    }
    if (pictures.length < Number(frames)) {
      easy++;
      continue;
    }
    made++;
    const { ok, text } = await readSameCard(pictures, options);
    if (ok && text === truth.normalize('NFC')) read++;
    else if (ok) wrong++;
  }
  all += made;
  together += read;
  console.log(`| ${name} | ${made} | ${read} | ${wrong} | ${easy} |`);
}
console.log(`${together} of ${all} cases in which no single frame was read`);
