import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate } from '../card/chip/certificate.js';
import { readTrustFile } from '../card/chip/trust-list.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { packageRoot } from './files.js';

/** The published key of the simulator's own issuer, which is trusted unless `--csca` says otherwise. */
export const testCsca = join(packageRoot, 'samples', 'keys', 'test-csca.cert.pem');

/** The largest master list there is has about 1 MiB. */
const mostBytes = 32 << 20;
const mostFiles = 4096;

/** The certificates that `--csca` names: a file of them, a master list, or a folder of such, where what is none of these is passed over. */
export async function trustedIn(
  path: string,
  name: string,
): Promise<Result<Certificate[], 'NO_SUCH_FILE' | 'TRUST_NONE' | 'TRUST_ALTERED'>> {
  const what = await stat(path).catch(() => null);
  if (!what) return refuse('NO_SUCH_FILE', { file: name });
  if (!what.isDirectory())
    return what.isFile() && what.size <= mostBytes
      ? readTrustFile(new Uint8Array(await readFile(path)), name)
      : refuse('TRUST_NONE', { file: name });
  const all: Certificate[] = [];
  const entries = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1)).slice(0, mostFiles)) {
    const file = join(path, entry.name);
    if ((await stat(file)).size > mostBytes) continue;
    const read = readTrustFile(new Uint8Array(await readFile(file)), entry.name);
    if (read.ok) all.push(...read.value);
    else if (read.refused.code === 'TRUST_ALTERED') return read;
  }
  return all.length > 0 ? ok(all) : refuse('TRUST_NONE', { file: name });
}
