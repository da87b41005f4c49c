/** What a scan that holds no file of a chip calls itself. */
export type UidDump = 'Flipper .nfc' | 'Mifare' | 'Proxmark3 JSON';

const sizes: ReadonlySet<number> = new Set([320, 1024, 2048, 4096]);

/** Recognises scans of the UID and of memory cards, which hold nothing of a document's chip; null for anything else. */
export function uidDump(bytes: Uint8Array): UidDump | null {
  const text = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  if (/^\uFEFF?\s*Filetype: Flipper (?:NFC|RFID) /.test(text)) return 'Flipper .nfc';
  if (/^\s*\{[\s\S]*"Created"\s*:\s*"proxmark3"/.test(text) && /"FileType"\s*:\s*"/.test(text)) return 'Proxmark3 JSON';
  if (/^(?:\+Sector: \d+|(?:[0-9A-F]{32}\r?\n){16,})/i.test(text)) return 'Mifare';
  return isMifare(bytes) ? 'Mifare' : null;
}

/** The first block has the UID with its check byte or a manufacturer's, the last of each sector its access bits twice (NXP MF1S50, 8.6.1, 8.7). */
function isMifare(bytes: Uint8Array): boolean {
  if (!sizes.has(bytes.length)) return false;
  const sound = [0, 1, 2, 3].filter((sector) => {
    const at = sector * 64 + 48 + 6;
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    return (one & 0x0f) === ((~two >> 4) & 0x0f) && one >> 4 === (~three & 0x0f) && (two & 0x0f) === ((~three >> 4) & 0x0f);
  });
  return sound.length >= 3;
}
