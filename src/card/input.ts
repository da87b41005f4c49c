import { ok, type Result } from '../refusals/index.js';
import type { PictureFault } from '../refusals/picture.js';
import { openFolder } from './chip/folder.js';
import { isIosDump } from './chip/format/ios.js';
import { type Dump, folderDump, iosDump } from './chip/read-chip.js';
import { readPictureFile } from './qr/file.js';

/** What an input is, by its content: the dump of a chip, or bytes to be read as a picture. */
export type Input = { readonly kind: 'chip'; readonly dump: Dump } | { readonly kind: 'picture'; readonly bytes: Uint8Array };

type InputFault = PictureFault | 'DUMP_NO_PERMISSION' | 'DUMP_EMPTY_FOLDER' | 'DUMP_TOO_MANY_FILES';

/** Opens an input; `name` is what findings call it. */
export async function openInput(path: string, name: string): Promise<Result<Input, InputFault>> {
  const folder = await openFolder(path);
  if (folder.ok) return ok({ kind: 'chip', dump: folderDump(folder.value) });
  // What is no folder is a file, or not there, which reading it will say.
  if (folder.refused.code !== 'NO_SUCH_FILE') return folder;
  const file = await readPictureFile(path);
  if (!file.ok) return file;
  const bytes = file.value;
  return ok(isIosDump(bytes) ? { kind: 'chip', dump: iosDump(bytes, name) } : { kind: 'picture', bytes });
}
