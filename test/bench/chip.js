// How long a chip takes: a dump of 12 files read and verified, warm, against the bare work of node:crypto on the same dump; and a cold
// `card read` against bare Node in turn. Nothing is kept between repeats but what V8 compiled.
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gather } from '../../dist/card/chip/gather.js';
import { identify } from '../../dist/card/chip/identify.js';
import { readDump } from '../../dist/card/chip/read-chip.js';
import { readSod } from '../../dist/card/chip/sod.js';
import { openBytes } from '../../dist/card/input.js';
import { integer, tlv } from '../../dist/card/make/der.js';
import { formats } from '../../dist/card/make/formats.js';
import { order } from '../../dist/card/make/holder.js';
import { testKeys } from '../../dist/card/make/keys.js';
import { transcriptOf } from '../../dist/card/make/live-test.js';
import { chipKeyOf, dump } from '../../dist/card/make/make-chip.js';
import { drawPortrait } from '../../dist/portrait/draw.js';
import { seededRandom } from '../../dist/world.js';

const RUNS = Number(process.argv[2] ?? 200);
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
  spouses: [],
  oldId: null,
};
const sitter = { subject: 'bench', sex: 'male', birthYear: 1999 };
const jpeg = new Uint8Array(await drawPortrait(sitter, seededRandom('bench'), { format: 'jpeg', width: 240 }));
const keys = testKeys();
const chipKey = chipKeyOf(holder);
const transcript = transcriptOf(chipKey);
const files = dump(order(holder, { drawn: true, jpeg }).value, keys, {
  DG7: tlv(0x67, integer(1), tlv(0x5f43, jpeg)),
  DG11: tlv(0x6b, tlv(0x5c, 0x5f, 0x0e), tlv(0x5f0e, 'AN<<NGUYEN')),
  DG12: tlv(0x6c, tlv(0x5c, 0x5f, 0x26), tlv(0x5f26, '20220510')),
  DG16: tlv(0x70, integer(1), tlv(0xa1, tlv(0x5f51, 'BINH'))),
});
const trust = { trusted: [keys.csca.certificate], now: Date.UTC(2023, 4, 10) };

/** The least that verifying takes: each group hashed, both certificates opened, two signatures, and the chip's answer. */
function bare() {
  for (const { name, bytes } of files) if (/DG/.test(name)) createHash('sha256').update(bytes).digest();
  const { sod } = readSodOnce;
  const signer = new X509Certificate(keys.signer.certificate);
  const csca = new X509Certificate(keys.csca.certificate);
  createHash('sha256').update(sod.content).digest();
  const dg15 = files.find(({ name }) => name === 'EF_DG15.bin').bytes;
  const key = createPublicKey({ key: Buffer.from(dg15.subarray(4)), format: 'der', type: 'spki' });
  return (
    verify('sha256', sod.signers[0].attributes[0], signer.publicKey, sod.signers[0].signature) &&
    signer.verify(csca.publicKey) &&
    verify('sha256', transcript.challenge, { key, dsaEncoding: 'ieee-p1363' }, transcript.signature)
  );
}
const readSodOnce = readSod(
  identify({ source: '', claimed: 'SOD', version: 0, bytes: files.find(({ name }) => name === 'EF_SOD.bin').bytes }),
);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const timed = async (work) => {
  const begun = performance.now();
  const result = await work();
  return { took: performance.now() - begun, result };
};
const flipper = formats.flipper({ files, transcript }).map(({ name, bytes }) => ({ name: name.slice(5), bytes }));
const gmrtd = formats.gmrtd({ files, transcript })[0];
const reads = {
  'folder (Proxmark)': async () => readDump(gather(files, 'folder').dump, trust),
  'folder (Flipper), with AA': async () => readDump(gather(flipper, 'folder').dump, trust),
  'gmrtd, with AA': async () => readDump((await openBytes(gmrtd.bytes, gmrtd.name)).value.dump, trust),
};
const bareTimes = [];
const times = Object.fromEntries(Object.keys(reads).map((name) => [name, []]));
for (let run = 0; run < RUNS + 20; run++) {
  const one = await timed(bare);
  if (one.result !== true) throw new Error('the bare work does not verify');
  if (run >= 20) bareTimes.push(one.took);
  for (const [name, read] of Object.entries(reads)) {
    const { took, result } = await timed(read);
    if (!result.verdict.authentic || !result.verdict.intact || result.files.length < 12) throw new Error(`${name} does not verify`);
    if (run >= 20) times[name].push(took);
  }
}
console.log(`bare node:crypto on ${files.length} files      median ${median(bareTimes).toFixed(2)} ms`);
for (const [name, took] of Object.entries(times)) {
  const ratio = median(took.map((ms, run) => ms / bareTimes[run]));
  console.log(`${name.padEnd(30)}  median ${median(took).toFixed(2)} ms (at most 10), ${ratio.toFixed(2)} times the bare work (at most 3)`);
}

const program = fileURLToPath(new URL('../../bin/vneid-sim.js', import.meta.url));
const sample = fileURLToPath(new URL('../../samples/cards/nguyen-van-an/chip', import.meta.url));
const cold = (args) => {
  const begun = performance.now();
  if (spawnSync(process.execPath, args, { stdio: 'ignore' }).status !== 0) throw new Error(`${args.join(' ')} failed`);
  return performance.now() - begun;
};
const more = [];
for (let run = 0; run < 15; run++) more.push(-cold(['-e', '0']) + cold([program, 'card', 'read', sample]));
console.log(`cold card read                  node -e 0 and ${median(more).toFixed(0)} ms more (at most 250)`);
