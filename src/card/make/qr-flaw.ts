import type { Code } from '../../refusals/index.js';

/** A sample that is not quite right: how it comes about from a card's text, and what a reader must say of it; nothing where it reads all the same. */
export interface QrFlaw {
  readonly vi: string;
  readonly en: string;
  readonly codes: readonly Code[];
  make(text: string): Promise<Uint8Array>;
  /** `png` unless given. */
  readonly extension?: string;
}

/** Pixels a module. */
export const moduleScale = 8;

/** Text, or bytes as they are, as a QR code: byte mode, level M, margin of 4 modules, 8 pixels a module, PNG. */
export async function plainQr(content: string | Uint8Array): Promise<Buffer> {
  const { default: qrcode } = await import('qrcode');
  const data = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return qrcode.toBuffer([{ mode: 'byte', data }], { errorCorrectionLevel: 'M', margin: 4, scale: moduleScale });
}

export const picture = async (bytes: Uint8Array) => (await import('sharp')).default(bytes);
