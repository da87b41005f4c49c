/** What a dump may be, counted while it is read; in bytes unless said otherwise. More is no dump of a card. */
export const dumpLimits = {
  /** One file that holds others: JSON, CBOR, a log. */
  container: 8 << 20,
  /** Everything that is read of a folder or unpacked from a zip. */
  total: 32 << 20,
  /** Files of the chip in a folder, in versions perhaps. */
  chipFiles: 64,
  /** Entries of a folder or zip. */
  entries: 512,
} as const;
