import { describe, expect, it } from 'vitest';
import { isTrace } from '../src/card/chip/format/apdu.js';
import { isSerialLog, readSerial } from '../src/card/chip/format/serial.js';
import { isLoopback, isRealHost } from '../src/identity/http/address.js';
import { readDuration } from '../src/text/time.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** As long as what a stranger may send, and longer. */
const many = 100_000;

describe('a pattern that a stranger’s text meets', () => {
  it.each<[string, () => unknown, unknown]>([
    ['a host of dots', () => isRealHost(`${'.'.repeat(many)}x`), false],
    ['this machine among dots', () => isLoopback(`${'.'.repeat(many)}x`), false],
    ['a trace of spaces', () => isTrace(bytes(`>> 00\n${' '.repeat(many)}x`)), false],
    ['a serial log of ends', () => isSerialLog(bytes(`[DG1${'_START'.repeat(many / 10)}x`)), false],
    ['a serial log’s block of times', () => readSerial(bytes(`[EF_DG1_START]\n${'1 '.repeat(many / 2)}x`), 'a').format, 'serial'],
    ['a serial log’s block of ends', () => readSerial(bytes(`[EF_DG1_START]\n[${'_END'.repeat(many / 10)}x`), 'a').format, 'serial'],
    ['a duration of digits', () => readDuration('1'.repeat(many)), undefined],
  ])('takes a time that grows with the length alone: %s', (_what, look, found) => {
    // The processor's time: a busy machine makes nothing hang. Squared, it would be several seconds.
    const began = process.cpuUsage();
    expect(look()).toBe(found);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(500);
  });
});
