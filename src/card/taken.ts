import type { Card } from '../identity/rules/card.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import type { PictureFault } from '../refusals/picture.js';
import type { qr } from '../refusals/qr.js';
import { readDump } from './chip/read-chip.js';
import { severity } from './finding.js';
import { openInput } from './input.js';
import { readPictureFile } from './qr/file.js';
import { readQrImage } from './qr/read.js';

type QrFault = PictureFault | keyof typeof qr;

/** What the phone makes of a picture: the card, or the first thing that is wrong with it. */
export async function takeQr(file: string): Promise<Result<Card, QrFault>> {
  const opened = await readPictureFile(file);
  if (!opened.ok) return opened;
  const reading = await readQrImage(opened.value, file);
  if (reading.card) return ok(reading.card);
  const worst = reading.findings.find(({ code }) => severity(code) === 'error')!;
  return { ok: false, refused: { code: worst.code, params: worst.params } } as Result<never, QrFault>;
}

/**
 * What the phone makes of a chip: the card only where it is intact and stands under a trusted CSCA. A folder or file without
 * chip files is a card without a chip; a file cut off is a card that was moved.
 */
export async function takeChip(path: string, trusted: readonly Uint8Array[], now: number) {
  const opened = await openInput(path, path);
  if (!opened.ok) return opened.refused.code === 'DUMP_EMPTY_FOLDER' ? refuse('CARD_WITHOUT_CHIP', {}) : opened;
  if (opened.value.kind === 'picture') return refuse('CARD_WITHOUT_CHIP', {});
  const { verdict, card, findings } = readDump(opened.value.dump, { trusted, now });
  const cut = findings.find(({ code }) => code === 'CHIP_FILE_CUT');
  if (cut) return refuse('CARD_MOVED', { file: cut.file ?? '' });
  if (findings.some(({ code }) => code === 'DUMP_HOLDS_NO_CHIP')) return refuse('CARD_WITHOUT_CHIP', {});
  const worst = findings.find(({ code }) => severity(code) === 'error');
  const broken = !verdict.read || !verdict.intact || !card;
  if (!broken && !verdict.authentic) return refuse('CHIP_NOT_AUTHENTIC', {});
  // An authentic chip may still contradict itself: what it says then is not to be built on.
  return broken || worst ? refuse('CHIP_BROKEN', { code: worst?.code ?? 'CHIP_SOD_MISSING' }) : ok(card);
}
