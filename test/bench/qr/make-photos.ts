// Writes a set of synthetic photos with their truth: node make-photos.js FOLDER SEED [ROUNDS].
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KindName, kinds } from '../../card/qr/photo/kinds.js';
import { makePhoto } from '../../card/qr/photo/photo.js';

const [folder = 'photos', seed = '1', rounds = '1'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const lines: string[] = [];
for (let round = 0; round < Number(rounds); round++) {
  for (const kind of Object.keys(kinds) as KindName[]) {
    for (const severity of [1, 2, 3] as const) {
      const { bytes, ...told } = await makePhoto(kind, severity, `${seed}-${round}`);
      writeFileSync(join(folder, told.file), bytes);
      lines.push(JSON.stringify({ ...told, notes: {} }));
    }
  }
  writeFileSync(join(folder, 'manifest.jsonl'), `${lines.join('\n')}\n`);
}
console.log(`${lines.length} photos in ${folder}`);
