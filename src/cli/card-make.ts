import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Format } from '../card/make/formats.js';
import { type SignatureKind, signatures } from '../card/make/keys.js';
import type { Citizen } from '../identity/rules/citizen.js';
import { refused } from '../refusals/index.js';
import { nearest } from '../text/near.js';
import type { Given } from './call.js';
import { cardFiles, cardTextOf, flawNames, formatNames, frontName } from './card-files.js';
import { writeWhole } from './files.js';
import { exit, type Io } from './io.js';
import { findCitizen } from './people.js';
import type { CommonOptions } from './settings.js';
import { showPicture } from './show-picture.js';

/** How many columns a card's front takes. */
const FRONT = 100;

interface Options extends CommonOptions {
  readonly citizen: string;
  readonly out?: string;
  readonly format: string;
  readonly signature: string;
  readonly flaw?: string;
}

/** `card make`: writes a fictional citizen's card, QR and chip, into a new folder. */
export async function cardMake({ options, set, stop }: Given, io: Io): Promise<number> {
  const { citizen: name, out, format, signature, flaw, json } = options as unknown as Options;
  if (out === undefined) return stop(refused('INPUT_MISSING', { what: '--out' }));
  if (!formatNames.includes(format as Format)) {
    return stop(refused('VALUE_INVALID', { option: '--format', given: format, expected: formatNames.join(', ') }));
  }
  if (!signatures.includes(signature as SignatureKind)) {
    return stop(refused('VALUE_INVALID', { option: '--signature', given: signature, expected: signatures.join(', ') }));
  }
  if (flaw !== undefined && !flawNames.includes(flaw)) {
    const near = nearest(flaw, flawNames, flawNames.length).join(', ');
    return stop(refused('NAME_UNKNOWN', { kind: 'flaw', given: flaw, near }));
  }
  const folder = resolve(io.cwd, out);
  if (existsSync(folder)) return stop(refused('FILE_EXISTS', { file: out }));
  const found = await findCitizen(name, io.cwd);
  if (!found.ok) return stop(found.refused);
  const files = await cardFiles(found.value.citizen, flaw ?? null, { format: format as Format, signature: signature as SignatureKind });
  if (!files.ok) return stop(files.refused, exit.refused);
  for (const [path, bytes] of files.value) {
    const written = await writeWhole(join(folder, path), bytes);
    if (!written.ok) return stop(written.refused, exit.refused);
  }
  if (set.interactive && !set.plain && !json) {
    const front = files.value.get(frontName);
    if (front) await showPicture(front, FRONT, set, io);
    await showQr(found.value.citizen, io);
  }
  const paths = [...files.value.keys()].map((path) => join(out, path));
  io.stdout.write(
    json ? `${JSON.stringify({ citizen: found.value.citizen.id, flaw: flaw ?? null, files: paths })}\n` : `${paths.join('\n')}\n`,
  );
  return exit.done;
}

/** On a terminal the card's QR is shown as well, for a phone to scan. */
async function showQr(citizen: Citizen, io: Io): Promise<void> {
  const text = cardTextOf(citizen);
  if (text === null) return;
  const { default: terminal } = await import('qrcode-terminal');
  // It takes a string's characters for bytes: given UTF-8 bytes as Latin-1, Vietnamese comes out right.
  terminal.generate(Buffer.from(text, 'utf8').toString('latin1'), { small: true }, (drawn) => void io.stdout.write(`${drawn}\n`));
}
