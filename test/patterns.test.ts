import { describe, expect, it } from 'vitest';
import { isLoopback, isRealHost } from '../src/identity/http/address.js';
import { readDuration } from '../src/text/time.js';

/** As long as what a stranger may send, and longer. */
const many = 100_000;

describe('a pattern that a stranger’s text meets', () => {
  it.each<[string, () => unknown, unknown]>([
    ['a host of dots', () => isRealHost(`${'.'.repeat(many)}x`), false],
    ['this machine among dots', () => isLoopback(`${'.'.repeat(many)}x`), false],
    ['a duration of digits', () => readDuration('1'.repeat(many)), undefined],
  ])('takes a time that grows with the length alone: %s', (_what, look, found) => {
    // The processor's time: a busy machine makes nothing hang. Squared, it would be several seconds.
    const began = process.cpuUsage();
    expect(look()).toBe(found);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(500);
  });
});
