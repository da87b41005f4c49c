import type { Card } from '../../identity/rules/card.js';
import { ok, type Result, refuse } from '../../refusals/index.js';
import { outsideFictionalRange } from './fictional.js';
import { plainQr, type QrFlaw } from './qr-flaw.js';
import { type QrFlawName, qrFlaws } from './qr-flaws.js';

/** What the QR of a card says; the old number may be missing. */
export type QrHolder = {
  readonly [K in 'personalId' | 'fullName' | 'birthDate' | 'sex' | 'address' | 'issueDate']: NonNullable<Card[K]>;
} & Pick<Card, 'oldId'>;

/** The seven fields of a card's QR as they stand in it, days as ddMMyyyy, in NFC. */
export function cardText({ personalId, oldId, fullName, birthDate, sex, address, issueDate }: QrHolder): string {
  const fields = [personalId, oldId ?? '', fullName, printedDay(birthDate), sex === 'male' ? 'Nam' : 'Nữ', address, printedDay(issueDate)];
  return fields.join('|').normalize('NFC');
}

const printedDay = (day: string) => day.split('-').reverse().join('');

/** A sample picture of a fictional holder's QR, sound or with one flaw; anyone else is refused, with no way round. */
export async function makeQr(holder: QrHolder, flaw: QrFlawName | null): Promise<Result<{ bytes: Uint8Array; extension: string }>> {
  const what = outsideFictionalRange(holder);
  if (what) return refuse('CARD_MAKE_NOT_FICTIONAL', { what });

  const text = cardText(holder);
  if (!flaw) return ok({ bytes: await plainQr(text), extension: 'png' });
  const { make, extension = 'png' }: QrFlaw = qrFlaws[flaw];
  return ok({ bytes: await make(text), extension });
}
