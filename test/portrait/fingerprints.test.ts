import { describe, expect, it } from 'vitest';
import { makeFingerprints } from '../../src/card/make/fingerprints.js';
import { readFingerprints } from '../../src/portrait/fingerprints.js';
import { seededRandom } from '../../src/world.js';

const made = (person = '001099990001', quality = 80) => makeFingerprints(seededRandom('vneid-sim'), person, quality);

describe('a made-up fingerprint template', () => {
  it('is read back with its ten fingers and their quality', () => {
    expect(readFingerprints(made())).toEqual({ fingers: 10, quality: 80 });
    expect(readFingerprints(made('001099990001', 15))).toEqual({ fingers: 10, quality: 15 });
  });

  it('says of every finger that it is simulated', () => {
    const text = new TextDecoder('latin1').decode(made());
    expect(text.match(/MO PHONG - DU LIEU MO PHONG/g)).toHaveLength(10);
  });

  it('is the same each time for a person, and another one for another', () => {
    expect(made()).toEqual(made());
    expect(made('079185990002')).not.toEqual(made());
  });

  it('is none where a byte is missing, is left over, or the mark at its beginning is another', () => {
    const whole = made();
    for (let length = 0; length < whole.length; length += 7) expect(readFingerprints(whole.subarray(0, length))).toBeNull();
    expect(readFingerprints(new Uint8Array([...whole, 0]))).toBeNull();
    expect(readFingerprints(new Uint8Array(whole).fill(0x20, 0, 4))).toBeNull();
    const counts = new Uint8Array(whole);
    counts[27] = 255;
    expect(readFingerprints(counts)).toBeNull();
  });
});
