import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from './run.js';
import { traces } from './traces.js';

const secret = 'Nguyễn Văn Thật';
const hidden: readonly (readonly [string, string])[] = [
  ['UTF-8', `a ${secret} b`],
  ['UTF-8', `a ${secret.normalize('NFD')} b`],
  ['base64', Buffer.from(`x${secret}y`).toString('base64')],
  ['base64', Buffer.from(`xx${secret}yz`).toString('base64')],
  ['base64', Buffer.from(`xxx${secret}`).toString('base64url')],
  ['hex', Buffer.from(`x${secret}y`).toString('hex').toUpperCase()],
];

describe('the search for what must not be there', () => {
  it.each(hidden)('finds a value in %s', (form, text) => {
    const path = join(folder(), 'file.bin');
    writeFileSync(path, text);
    expect(traces({ name: secret }, [path], {})).toEqual([`name in ${path} as ${form}`]);
    expect(traces({ name: secret }, [], { stdout: text })).toEqual([`name in stdout as ${form}`]);
  });

  it('finds a value in the name of a file', () => {
    const at = folder();
    writeFileSync(join(at, '481502.txt'), '');
    expect(traces({ code: '481502' }, [at], {})).toEqual([`code in ${join(at, '481502.txt')} as UTF-8`]);
  });

  it('takes digits for a value only where they stand by themselves', () => {
    expect(traces({ code: '481502' }, [], { stdout: 'at 1684815021000' })).toEqual([]);
  });
});
