import type { Device } from '../device/device.js';
import type { IdentityApi, Portrait } from '../identity/api.js';
import type { DeskApi, Fingerprints } from '../identity/desk.js';
import type { Card } from '../identity/rules/card.js';
import type { OwnYears } from '../identity/rules/holidays.js';
import type { chip } from '../refusals/chip.js';
import type { Result } from '../refusals/index.js';
import type { PictureFault } from '../refusals/picture.js';
import type { qr } from '../refusals/qr.js';
import type { Clock } from '../world.js';

/** What keeps a file from being read as a card or a picture: every reading may meet these, and stays where it is. */
export type FileFault = PictureFault;
export type CardFault = FileFault | keyof typeof qr | keyof typeof chip;

/** The phone's camera and NFC reader: files stand in for what they see. */
export interface Cards {
  /** The card behind a QR in an image file. */
  readQr(file: string): Promise<Result<Card, CardFault>>;
  /** The card behind a chip dump, once it is proved intact and authentic. */
  readChip(file: string): Promise<Result<Card, CardFault | 'CARD_MOVED' | 'CARD_WITHOUT_CHIP'>>;
}

/** The phone's front camera. */
export interface Portraits {
  take(file: string): Promise<Result<Portrait, FileFault>>;
}

/** The officer's fingerprint reader. */
export interface FingerprintReader {
  take(file: string): Promise<Result<Fingerprints, FileFault>>;
}

/** Where a QR that the app shows is saved as a picture. */
export interface Codes {
  save(file: string, text: string): Promise<Result<null, 'FILE_EXISTS' | 'CODE_NOT_SAVED'>>;
}

/** All that an action may reach beyond what it was told. */
export interface Outside {
  readonly api: IdentityApi;
  /** The officer's workstation. */
  readonly desk: DeskApi;
  /** The idempotency key of this answer: the same again when the same answer is repeated after a lost reply or an interruption. */
  readonly key: string;
  readonly cards: Cards;
  readonly portraits: Portraits;
  readonly fingerprints: FingerprintReader;
  readonly codes: Codes;
  readonly clock: Clock;
  /** Days off that were set in place of those announced: doors go by them too. */
  readonly holidays: OwnYears;
  readonly device: Device;
}
