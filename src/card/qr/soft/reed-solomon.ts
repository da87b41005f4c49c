const exponents = new Uint8Array(512);
const logarithms = new Uint8Array(256);
for (let n = 0, value = 1; n < 255; n++) {
  exponents[n] = value;
  exponents[n + 255] = value;
  logarithms[value] = n;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : exponents[logarithms[a]! + logarithms[b]!]!);
const inverse = (a: number): number => exponents[255 - logarithms[a]!]!;

/** A word put right, and how many of its symbols were wrong without having been given as erasures. */
export interface Corrected {
  readonly word: Uint8Array;
  readonly errors: number;
}

/**
 * Corrects a Reed–Solomon word over GF(256) with the QR code's polynomial (ISO/IEC 18004, annex A and B); `erased`: places known to be
 * unknown. Null where twice the errors and the erasures are more than the correcting symbols.
 */
export function correct(received: Uint8Array, correcting: number, erased: readonly number[] = []): Corrected | null {
  if (erased.length > correcting) return null;
  const word = received.slice();
  for (const at of erased) word[at] = 0;
  const syndromes = syndromesOf(word, correcting);
  if (syndromes.every((value) => value === 0)) return { word, errors: 0 };
  const locator = locatorOf(syndromes, correcting, erased, word.length);
  if (!locator) return null;
  const degree = locator.length - 1;
  if (2 * (degree - erased.length) + erased.length > correcting) return null;

  const places: number[] = [];
  for (let at = 0; at < word.length; at++) {
    // A root at the inverse of alpha to the power of a place says that it is wrong.
    if (evaluate(locator, exponents[(255 - (word.length - 1 - at)) % 255]!) === 0) places.push(at);
  }
  if (places.length !== degree) return null;
  repair(word, syndromes, locator, places);
  if (!syndromesOf(word, correcting).every((value) => value === 0)) return null;
  const unknown = new Set(erased);
  return { word, errors: places.filter((at) => !unknown.has(at) && word[at] !== received[at]).length };
}

function syndromesOf(word: Uint8Array, correcting: number): Uint8Array {
  const syndromes = new Uint8Array(correcting);
  for (let n = 0; n < correcting; n++) {
    let value = 0;
    for (const pattern of word) value = (value === 0 ? 0 : exponents[logarithms[value]! + n]!) ^ pattern;
    syndromes[n] = value;
  }
  return syndromes;
}

/** The value of a polynomial, lowest power first. */
function evaluate(polynomial: ArrayLike<number>, x: number): number {
  let value = 0;
  for (let n = polynomial.length - 1; n >= 0; n--) value = times(value, x) ^ polynomial[n]!;
  return value;
}

/** Berlekamp and Massey's algorithm, begun with the polynomial of the erasures: the polynomial whose roots are where the word is wrong. */
function locatorOf(syndromes: Uint8Array, correcting: number, erased: readonly number[], length: number): number[] | null {
  let locator = [1];
  for (const at of erased) {
    const root = exponents[length - 1 - at]!;
    const longer = [...locator, 0];
    for (let n = 0; n < locator.length; n++) longer[n + 1]! ^= times(locator[n]!, root);
    locator = longer;
  }
  let before = locator;
  let count = erased.length;
  for (let n = erased.length; n < correcting; n++) {
    let discrepancy = 0;
    for (let i = 0; i < locator.length && i <= n; i++) discrepancy ^= times(locator[i]!, syndromes[n - i]!);
    before = [0, ...before];
    if (discrepancy === 0) continue;
    const next = Array.from(
      { length: Math.max(locator.length, before.length) },
      (_, i) => (locator[i] ?? 0) ^ times(discrepancy, before[i] ?? 0),
    );
    if (2 * count <= n + erased.length) {
      const scale = inverse(discrepancy);
      before = locator.map((value) => times(value, scale));
      count = n + 1 + erased.length - count;
    }
    locator = next;
  }
  while (locator.length > 1 && locator.at(-1) === 0) locator.pop();
  return locator.length - 1 > correcting ? null : locator;
}

/** Forney's formula: by how much each place is wrong. */
function repair(word: Uint8Array, syndromes: Uint8Array, locator: readonly number[], places: readonly number[]): void {
  const evaluator = Array.from({ length: syndromes.length }, (_, n) => {
    let value = 0;
    for (let i = 0; i <= n && i < locator.length; i++) value ^= times(locator[i]!, syndromes[n - i]!);
    return value;
  });
  const derivative = locator.map((value, n) => (n % 2 ? value : 0)).slice(1);
  for (const at of places) {
    const power = word.length - 1 - at;
    const root = exponents[(255 - power) % 255]!;
    const slope = evaluate(derivative, root);
    if (slope === 0) return;
    word[at]! ^= times(exponents[power]!, times(evaluate(evaluator, root), inverse(slope)));
  }
}
