import type { Citizen } from '../identity/rules/citizen.js';

/** A citizen with what he has in hand: from here come the answers that nobody spelled out. */
export interface Persona {
  readonly citizen: Citizen;
  /** Files that stand in for the card before the camera, on the NFC reader, and the face. */
  readonly qr: string;
  readonly nfc: string;
  readonly portrait: string;
  readonly password: string;
  readonly passcode: string;
  readonly answers: readonly [string, string];
  /** The code of the newest SMS in the inbox, and when it came. */
  readonly code?: { readonly text: string; readonly at: number };
  readonly now: number;
}
