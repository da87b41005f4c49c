import { readJson } from '../../../src/card/chip/format/json.js';
import { type ChipReading, readDump } from '../../../src/card/chip/read-chip.js';
import { trust } from '../make/sample.js';

/** What is read of an export of NFCPassportReader with this text. */
export const readIosText = (text: string): ChipReading => readDump(readJson(Buffer.from(text), 'chip.json'), trust);
export const iosCodes = (text: string): string[] => readIosText(text).findings.map(({ code }) => code);
