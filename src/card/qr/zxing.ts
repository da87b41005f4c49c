import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader';
import type { GreyImage } from '../../portrait/picture.js';
import type { Decoder } from './decoder.js';
import { packagedFile } from './file.js';
import type { Quad } from './soft/patch.js';

/** More codes than this in one picture are not somebody's card. */
const mostCodes = 16;

/** The WebAssembly comes from the installed package: left to itself the library would fetch it from the network. */
async function load() {
  const zxing = await import('zxing-wasm/reader');
  const wasm = await packagedFile('zxing-wasm/reader/zxing_reader.wasm');
  const overrides = { wasmBinary: wasm.buffer as ArrayBuffer };
  // Never the same again: whoever loads it wants a memory in order.
  await zxing.prepareZXingModule({ overrides, fireImmediately: true, equalityFn: () => false });
  return zxing;
}
let loading: ReturnType<typeof load> | undefined;

/** zxing-cpp, as thorough as it gets, with these settings of its own. An image that it stumbles over shows it nothing. */
export const zxingDecoder = (settings: ReaderOptions = {}): Decoder => ({
  async decode(image) {
    loading ??= load();
    const { readBarcodes } = await loading;
    const options: ReaderOptions = {
      formats: ['QRCode'],
      tryHarder: true,
      tryInvert: true,
      tryRotate: true,
      tryDownscale: true,
      maxNumberOfSymbols: mostCodes,
      returnErrors: true,
      ...settings,
    };
    const found = await readBarcodes(portableGreymap(image), options).catch(stumbled);
    const quadOf = ({ topLeft, topRight, bottomRight, bottomLeft }: ReadResult['position']): Quad => [
      topLeft,
      topRight,
      bottomRight,
      bottomLeft,
    ];
    return {
      codes: found.filter(({ isValid }) => isValid).map(({ bytes, bytesECI }) => ({ bytes: Uint8Array.from(bytes), eci: eciOf(bytesECI) })),
      undecoded: found.filter(({ isValid }) => !isValid).map(({ position }) => quadOf(position)),
    };
  },
});

/** A trap, as a horizontal edge across a very wide image springs it, leaves the library's memory in disorder: every later image would spring it too. */
function stumbled(error: Error): ReadResult[] {
  if (error.name !== 'RuntimeError') throw error;
  loading = undefined;
  return [];
}

/** The image as the library's quickest input: a PGM file, grey as it is. */
function portableGreymap({ grey, width, height }: GreyImage): Uint8Array {
  const header = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(header.length + grey.length);
  file.set(header);
  file.set(grey, header.length);
  return file;
}

/** The first ECI in bytes in which each is written as a backslash and six digits, null for none. */
function eciOf(bytes: Uint8Array): number | null {
  const text = String.fromCharCode(...bytes.subarray(0, 16));
  const eci = /\\(\d{6})/.exec(text)?.[1];
  return eci === undefined ? null : Number(eci);
}
