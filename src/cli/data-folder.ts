import { lstatSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../refusals/index.js';

/** A file of this program, and its size in bytes. */
export interface Kept {
  readonly path: string;
  readonly bytes: number;
}
/** What this program keeps in a folder: a world that lasts, and sessions, each with its own folder. */
export interface DataFolder {
  readonly folder: string;
  readonly world: readonly Kept[];
  readonly sessions: readonly { readonly name: string; readonly folder: string; readonly files: readonly Kept[] }[];
}

/** SQLite writes files of its own beside a database; the world's secret, and its draft, lie there too. */
const WORLD = /^world\.sqlite(-wal|-shm|-journal|\.secret(\.[0-9a-f-]{36})?)?$/;
const SESSION = /^(journal\.jsonl|session\.json|lock(-\d+)?)$/;
const SESSION_NAME = /^(\d{8}T\d{6}|\d{6})-[a-z0-9-]+$/;
const SECRET_BYTES = 32;
const SQLITE = 'SQLite format 3\0';

/** What lies in a folder, each a file or folder of its own and no link; null where there is none. */
function entriesOf(folder: string): { name: string; path: string; kind: 'file' | 'folder' | 'other'; bytes: number }[] | null {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return null;
  if (!found.isDirectory()) return [{ name: '.', path: folder, kind: 'other', bytes: 0 }];
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const entry = lstatSync(path);
    return { name, path, kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other', bytes: entry.size };
  });
}

/**
 * Looks at what a folder keeps, and refuses it whole where anything is in it that this program did not make: another name, a link, a database
 * that is no world of ours (a world has its secret of 32 bytes beside it). Nothing is opened for writing.
 */
export async function openDataFolder(folder: string): Promise<Result<DataFolder, 'FOLDER_STRANGE'>> {
  const strange = (name: string) => refuse('FOLDER_STRANGE', { folder, name });
  const entries = entriesOf(folder) ?? [];
  const sessions: { name: string; folder: string; files: Kept[] }[] = [];
  for (const { name, path, kind } of entries) {
    if (kind === 'file' && WORLD.test(name)) continue;
    if (kind !== 'folder' || name !== 'sessions') return strange(name);
    for (const session of entriesOf(path)!) {
      if (session.kind !== 'folder' || !SESSION_NAME.test(session.name)) return strange(`sessions/${session.name}`);
      const files = entriesOf(session.path)!;
      const other = files.find((file) => file.kind !== 'file' || !(SESSION.test(file.name) || WORLD.test(file.name)));
      if (other) return strange(`sessions/${session.name}/${other.name}`);
      sessions.push({ name: session.name, folder: session.path, files });
    }
  }
  const world = entries.filter(({ kind }) => kind === 'file');
  for (const files of [world, ...sessions.map((session) => session.files)]) {
    const foreign = await foreignWorld(files);
    if (foreign) return strange(foreign);
  }
  return ok({ folder, world, sessions });
}

/** The database among some files that is not a world of ours, if there is one; an empty one was interrupted at its making. */
async function foreignWorld(files: readonly Kept[]): Promise<string | undefined> {
  const ending = (end: string) => files.find(({ path }) => path.endsWith(end));
  const database = ending('world.sqlite');
  if (!database || database.bytes === 0) return undefined;
  const file = await open(database.path);
  const { buffer } = await file.read(Buffer.alloc(SQLITE.length), 0, SQLITE.length, 0).finally(() => file.close());
  const ours = buffer.toString('latin1') === SQLITE && ending('.secret')?.bytes === SECRET_BYTES;
  return ours ? undefined : 'world.sqlite';
}
