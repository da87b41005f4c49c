import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openFolder } from '../card/chip/folder.js';
import { gather } from '../card/chip/gather.js';
import { isZip } from '../card/chip/zip.js';
import { isOfDesktop } from '../card/of-desktop.js';
import { locate } from './files.js';

/** The inputs behind what was named: of a folder that is no dump of a chip everything in it, by name, folders within as well. */
export async function inputsOf(named: readonly string[], cwd: string): Promise<string[]> {
  const inputs: string[] = [];
  for (const name of named) inputs.push(...(await within(name, cwd)));
  return inputs;
}

async function within(name: string, cwd: string): Promise<string[]> {
  const path = locate(name, cwd);
  if (name === '-' || (await isOneInput(path))) return [name];
  const entries = (await readdir(path, { withFileTypes: true })).filter(
    (entry) => !entry.name.startsWith('.') && !isOfDesktop(entry.isDirectory() ? `${entry.name}/` : entry.name),
  );
  // A folder with nothing in it stays an input: it gets the refusal that says so.
  if (entries.length === 0) return [name];
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(name, entry.name);
    if (entry.isDirectory()) found.push(...(await within(inner, cwd)));
    else if (entry.isFile()) found.push(inner);
  }
  return found.length > 0 ? found : [name];
}

/** Whether a path is to be read as one: a file, a folder that is a dump or is refused as one. Several dumps side by side are several inputs. */
async function isOneInput(path: string): Promise<boolean> {
  const opened = await openFolder(path);
  if (!opened.ok) return opened.refused.code !== 'DUMP_EMPTY_FOLDER';
  const told = gather(opened.value, 'folder');
  if (!told || opened.value.some(({ bytes }) => isZip(bytes))) return false;
  return 'dump' in told ? !told.dump.findings.some(({ code }) => code === 'DUMP_SEVERAL') : opened.value.length === 1;
}
