import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { asHtml, asText, type Document, documentsOf, type Visit } from '../documents/index.js';
import type { Entry } from '../flow/entry.js';
import type { Persona } from '../flow/persona.js';
import type { State } from '../flow/state.js';
import { papersThat } from '../identity/rules/papers.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { safe } from '../terminal/safe.js';
import { writing } from './files.js';
import type { Io } from './io.js';
import type { Settings } from './settings.js';

interface Wanted {
  /** The new folder to write to; undefined: nothing is written. */
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  /** Is the slip shown to somebody who only watches? Whoever walks has it on his screen. */
  readonly watched: boolean;
}

/** Before anybody walks: the folder to write to must be a new one. */
export const newFolderFor = (out: string | undefined, cwd: string): Result<null> =>
  out !== undefined && existsSync(resolve(cwd, out)) ? refuse('FILE_EXISTS', { file: out }) : ok(null);

/** Shows the slip of each visit as soon as there is one, and writes it with the consent and form TK01; what a state knows is made up or a stand-in. */
export function visitPapers({ out, json, quiet, watched }: Wanted, me: Persona, { language }: Settings, io: Io) {
  let visits = 0;
  return async (entry: Entry, { known }: State): Promise<Result<null>> => {
    if (!('learned' in entry.outcome && entry.outcome.learned?.slip)) return ok(null);
    const visit = visitOf(known, me);
    if (!visit) return ok(null);
    visits++;
    const documents = documentsOf(visit, language);
    if (watched && !json && !quiet) io.stdout.write(`\n${asText(documents[0]!, safe)}\n`);
    if (out === undefined) return ok(null);
    // A dossier that was refused may be followed by another visit.
    const name = visits === 1 ? out : join(out, String(visits));
    const written = await writeTogether(resolve(io.cwd, name), name, documents);
    if (!written.ok) return written;
    const files = written.value.map((file) => join(name, file));
    if (json) io.stdout.write(`${JSON.stringify({ documents: files })}\n`);
    else if (!quiet) io.stderr.write(files.map((file) => `${file}\n`).join(''));
    return ok(null);
  };
}

function visitOf(known: State['known'], me: Persona): Visit | undefined {
  const { slip, office, officer, deskRecord, personalId, fullName, birthDate, sex, phone, email, brought = {} } = known;
  if (!slip || !office || !officer || !deskRecord || !personalId || !fullName || !birthDate || !sex || !phone) return undefined;
  const { representativeId, relation } = known;
  return {
    personalId,
    fullName,
    birthDate,
    sex,
    residence: deskRecord.residence,
    phone,
    email: email ? email : null,
    representative: representativeId && relation ? { personalId: representativeId, relation } : null,
    papers: papersThat('own', brought),
    office,
    officer,
    slip,
    rules: me.rules(slip.receivedAt),
  };
}

/** Writes each document as text and as a page, all of them or none, readable by their owner alone; gives the files' names. */
async function writeTogether(folder: string, name: string, documents: readonly Document[]): Promise<Result<string[]>> {
  if (existsSync(folder)) return refuse('FILE_EXISTS', { file: name });
  const files = documents.flatMap(
    (document) =>
      [
        [`${document.name}.txt`, asText(document, safe)],
        [`${document.name}.html`, asHtml(document, safe)],
      ] as const,
  );
  return writing(async () => {
    const draft = `${folder}.${randomUUID()}.part`;
    await mkdir(dirname(folder), { recursive: true });
    try {
      await mkdir(draft, { mode: 0o700 });
      for (const [file, content] of files) await writeFile(join(draft, file), content, { mode: 0o600, flush: true });
      await rename(draft, folder);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      throw error;
    }
    return files.map(([file]) => file);
  });
}
