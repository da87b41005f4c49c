import { describe, expect, it } from 'vitest';
import { codes, example } from '../../src/refusals/examples.js';
import { type Refused, refused, wording } from '../../src/refusals/index.js';
import { run } from '../cli/run.js';
import { english } from '../text/english.js';
import { leftovers, vietnamese } from '../text/language.js';

const languages = ['vi', 'en'] as const;
const said = (code: (typeof codes)[number], language: (typeof languages)[number]) =>
  Object.values(wording(refused(code, example(code)) as Refused, language));

/** Names of screens and fields in the examples, as they stand in files. */
const inFiles = (text: string) => text.replaceAll(/\b(numbers|phone|password)\b/g, ' ');

describe('the catalogue of refusals', () => {
  it('has no code twice and each in capitals', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(code))).toEqual([]);
  });

  describe.each(codes)('%s', (code) => {
    it.each(languages)('says what is seen, why and the way out in %s, with nothing left open', (language) => {
      for (const text of said(code, language)) {
        expect(text.trim()).not.toBe('');
        expect(leftovers(text)).toEqual([]);
        expect(text).toBe(text.normalize('NFC'));
      }
    });

    it('is English in English but for names and quoted labels, and Vietnamese in Vietnamese', () => {
      expect(said(code, 'en').flatMap(vietnamese)).toEqual([]);
      expect(said(code, 'vi').map(inFiles).flatMap(english)).toEqual([]);
    });
  });
});

describe('explain', () => {
  it.each(languages)('lists every code in %s', async (language) => {
    const listed = await run(['explain', '--lang', language]);
    const lines = listed.stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(codes);
  });

  // `explain` looks through every scenario for each code: of two that follow each other, each language is the text of one and the JSON of the other.
  it.each(codes.map((code, n) => [code, languages[n % 2]!, languages[(n + 1) % 2]!] as const))(
    'tells of %s in %s, and as JSON in %s',
    async (code, one, other) => {
      const words = said(code, one) as string[];
      const shown = await run(['explain', code, '--lang', one]);
      expect([shown.code, shown.stderr]).toEqual([0, '']);
      for (const part of [code, ...words]) expect(shown.stdout).toContain(part);
      const [title, cause, remedy] = said(code, other);
      const json = await run(['explain', code, '--lang', other, '--json']);
      expect(JSON.parse(json.stdout)).toMatchObject({ code, title, cause, remedy });
    },
  );

  it('takes a code however it is written, and lists the nearest where there is none', async () => {
    expect((await run(['explain', 'otp-expired'])).stdout).toContain('OTP_EXPIRED ·');
    const { code, stderr } = await run(['explain', 'OTP_EXPIRE']);
    expect(code).toBe(2);
    expect(stderr).toContain('OTP_EXPIRED');
  });
});
