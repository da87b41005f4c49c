// Feeds the reader with chips that were mangled in seeded ways, in every form of a dump, and demands that it answers: no exception, at most a
// second an input, at most 256 MiB, every finding worded. `npm run fuzz -- 200000 [seed]`; prints how many inputs reached each parser.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { gather } from '../../../dist/card/chip/gather.js';
import { identify } from '../../../dist/card/chip/identify.js';
import { readDump } from '../../../dist/card/chip/read-chip.js';
import { told } from '../../../dist/card/finding.js';
import { openBytes } from '../../../dist/card/input.js';
import { dg1, dg2, dg13 } from '../../../dist/card/make/data-groups.js';
import { integer, sequence, tlv } from '../../../dist/card/make/der.js';
import { faceRecord } from '../../../dist/card/make/face-record.js';
import { formats } from '../../../dist/card/make/formats.js';
import { order } from '../../../dist/card/make/holder.js';
import { testKeys } from '../../../dist/card/make/keys.js';
import { dg14, dg15, transcriptOf } from '../../../dist/card/make/live-test.js';
import { chipKeyOf, dump } from '../../../dist/card/make/make-chip.js';
import { mrzOf } from '../../../dist/card/make/mrz-lines.js';

const rounds = Number(process.argv[2] ?? 20_000);
const seed = process.argv[3] ?? 'vneid-sim fuzz';
const LIMIT = { ms: 1000, bytes: 256 << 20 };

/** A stream of numbers that hangs on the seed and the round alone (splitmix32), so that one round can be made again by itself. */
function chance(round) {
  let state = createHash('sha256').update(`${seed} ${round}`).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return { below: (limit) => (limit > 0 ? next() % limit : 0), of: (list) => list[next() % list.length] };
}

const holder = {
  personalId: '001099990001',
  fullName: 'Nguyễn Văn An',
  birthDate: '1999-01-15',
  sex: 'male',
  ethnicity: 'Kinh',
  religion: 'Không',
  origin: 'Phường Mô Phỏng, Hà Nội',
  address: 'Số 1 Phố Thử, Phường Mô Phỏng, Hà Nội',
  issueDate: '2022-05-10',
  expiryDate: '2039-01-15',
  father: 'Nguyễn Văn Bình',
  mother: 'Trần Thị Cúc',
  spouses: ['Lê Thị Dung'],
  oldId: '990000001',
};
// The smallest JPEG with a frame header; its picture does not matter to the reader.
const jpeg = Buffer.from('ffd8ffc0000b080040003001011100ffd9', 'hex');
const ordered = order(holder, { drawn: true, jpeg }).value;
const keys = testKeys();
const chipKey = chipKeyOf(holder);
const transcript = transcriptOf(chipKey);
const trust = { trusted: [keys.csca.certificate], now: Date.UTC(2023, 4, 10) };

const newFace = tlv(
  0x75,
  tlv(
    0x7f61,
    integer(1),
    tlv(
      0x7f60,
      tlv(0xa1, tlv(0x87, 1, 1)),
      tlv(
        0x7f2e,
        tlv(0xa1, tlv(0x65, tlv(0xa0, tlv(0x80, 3)), tlv(0xa1, sequence(tlv(0x80, 0), tlv(0xa1, tlv(0xa0, tlv(0xa0, tlv(0x80, jpeg)))))))),
      ),
    ),
  ),
);
/** Every group with a defined inside; those beyond the usual ones are there in some rounds. */
const groups = {
  DG1: dg1(mrzOf(holder)),
  DG2: dg2(faceRecord(jpeg, 'male')),
  DG7: tlv(0x67, integer(1), tlv(0x5f43, jpeg)),
  DG11: tlv(0x6b, tlv(0x5c, 0x5f, 0x0e, 0x5f, 0x2b), tlv(0x5f0e, 'AN<<NGUYEN'), tlv(0x5f2b, '19990115')),
  DG12: tlv(0x6c, tlv(0x5c, 0x5f, 0x19, 0x5f, 0x26), tlv(0x5f19, 'MO PHONG'), tlv(0x5f26, '20220510')),
  DG13: dg13(holder),
  DG14: dg14(),
  DG15: dg15(chipKey),
  DG16: tlv(0x70, integer(1), tlv(0xa1, tlv(0x5f51, 'BINH'), tlv(0x5f53, 'HA NOI'))),
};
const further = { DG7: groups.DG7, DG11: groups.DG11, DG12: groups.DG12, DG16: groups.DG16 };
const soundChips = [dump(ordered, keys), dump(ordered, keys, further), dump(ordered, keys, { DG2: newFace })];

const mutations = {
  flip(bytes, { below }) {
    const changed = Buffer.from(bytes);
    for (let n = 0; n <= below(4) && changed.length > 0; n++) changed[below(changed.length)] ^= 1 << below(8);
    return changed;
  },
  cut: (bytes, { below }) => Buffer.from(bytes.subarray(0, below(bytes.length + 1))),
  splice(bytes, { below }) {
    const [from, to, at] = [below(bytes.length), below(bytes.length), below(bytes.length)];
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(from, to), Math.max(from, to)), bytes.subarray(at)]);
  },
  drop(bytes, { below }) {
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(20))]);
  },
  grow(bytes, { below, of }) {
    const changed = Buffer.from(bytes);
    const at = below(Math.min(changed.length, 300));
    if (at + 5 < changed.length)
      changed.set(of([[0x84, 0xff, 0xff, 0xff, 0xff], [0x80], [0x82, 0xff, 0xff], [0x7f], [0x83, 0x0f, 0xff, 0xff]]), at);
    return changed;
  },
  nest(bytes, { below, of }) {
    const opener = of([[0x30, 0x80], [0x30, 0x82, 0x7f, 0xff], [0xa0, 0x80], [0x81], [0x9f], [0x7b], [0x5b], [0xbf]]);
    const at = below(bytes.length);
    const nested = Buffer.concat(Array.from({ length: 1 + below(of([4, 40, 4000])) }, () => Buffer.from(opener)));
    return Buffer.concat([bytes.subarray(0, at), nested, bytes.subarray(at)]);
  },
};
const mutate = (bytes, luck) => mutations[luck.of(Object.keys(mutations))](Buffer.from(bytes), luck);

/** How an input comes about: a group mangled before it is hashed and signed, a file mangled before it is put into its form, or the form itself. */
function makeInput(luck) {
  const format = luck.of(Object.keys(formats));
  const way = luck.of(['signed', 'file', 'file', 'file', 'form', 'form']);
  if (way === 'signed') {
    const name = luck.of(Object.keys(groups));
    const files = dump(ordered, keys, { [name]: mutate(groups[name], luck) });
    return { way, format, files: formats[format]({ files, transcript }) };
  }
  const chip = luck.of(soundChips);
  if (way === 'file') {
    const place = luck.below(chip.length);
    const files = chip.map((file, n) => (n === place ? { ...file, bytes: mutate(file.bytes, luck) } : file));
    return { way, format, files: formats[format]({ files, transcript }) };
  }
  const files = formats[format]({ files: chip, transcript });
  const place = luck.below(files.length);
  return { way, format, files: files.map((file, n) => (n === place ? { ...file, bytes: mutate(file.bytes, luck) } : file)) };
}

async function open(files) {
  if (files.length > 1) {
    const found = gather(
      files.map(({ name, bytes }) => ({ name: name.slice(name.indexOf('/') + 1), bytes })),
      'folder',
    );
    return found && 'dump' in found ? found.dump : null;
  }
  const opened = await openBytes(files[0].bytes, files[0].name);
  return opened.ok && opened.value.kind === 'chip' ? opened.value.dump : null;
}

const counts = { way: {}, format: {}, parser: {}, code: {} };
const count = (kind, name) => {
  counts[kind][name] = (counts[kind][name] ?? 0) + 1;
};
let [detected, slowest, most] = [0, 0, 0];
const began = performance.now();
for (let round = 0; round < rounds; round++) {
  if (round > 0 && round % 10_000 === 0)
    console.error(`${round} of ${rounds}, slowest ${slowest.toFixed(0)} ms, at most ${most >> 20} MiB`);
  const input = makeInput(chance(round));
  count('way', input.way);
  const started = process.cpuUsage();
  const clock = performance.now();
  try {
    const dumped = await open(input.files);
    if (dumped) {
      detected++;
      count('format', dumped.format);
      for (const saved of dumped.saved) {
        const file = identify(saved);
        if (file?.tlv) count('parser', file.name);
      }
      const reading = readDump(dumped, trust);
      for (const finding of reading.findings) {
        count('code', finding.code);
        for (const language of ['vi', 'en']) {
          const { what, why, remedy } = told(finding, language);
          if (/undefined|NaN|\[object/.test(`${what} ${why} ${remedy}`)) throw new Error(`${finding.code} is not worded: ${why}`);
        }
      }
      if (Object.values(reading.verdict).some((value) => value !== true && value !== false && value !== null))
        throw new Error('no verdict');
      JSON.stringify(reading);
    }
    // The processor's time, for a busy machine makes nothing hang; and by the clock what only waits.
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    if (took > LIMIT.ms || performance.now() - clock > 60 * LIMIT.ms) throw new Error(`it took ${took.toFixed(0)} ms`);
    if (round % 64 === 0) most = Math.max(most, process.memoryUsage().rss);
    if (most > LIMIT.bytes) throw new Error(`the process takes ${most >> 20} MiB`);
  } catch (error) {
    for (const [n, { bytes }] of input.files.entries()) writeFileSync(`fuzz-${round}-${n}.bin`, bytes);
    console.error(`round ${round} of “${seed}” (${input.way}, ${input.format}):`, error);
    process.exit(1);
  }
}
const share = (n) => `${n} (${((100 * n) / rounds).toFixed(0)} %)`;
const list = (numbers) =>
  Object.entries(numbers)
    .sort(([, one], [, other]) => other - one)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
console.log(
  `${rounds} inputs in ${((performance.now() - began) / 1000).toFixed(0)} s, slowest ${slowest.toFixed(0)} ms, at most ${most >> 20} MiB`,
);
console.log(`past format detection ${share(detected)}; hashed and signed again ${share(counts.way.signed)}`);
console.log(`forms: ${list(counts.format)}`);
console.log(`parsers reached: ${list(counts.parser)}`);
console.log(`${Object.keys(counts.code).length} kinds of findings`);
if (detected < rounds / 2 || counts.way.signed < rounds / 10) {
  console.error('Too few inputs get past format detection, or are signed again.');
  process.exit(1);
}
