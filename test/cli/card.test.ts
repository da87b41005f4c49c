import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { real, realFile, realQr } from './real-looking.js';
import { folder, root, run } from './run.js';

const at = folder();
const sound = 'samples/cards/nguyen-van-an';
const fields = ['001099990001', '990000001', 'Nguyễn Văn An', '15011999', 'Nam', 'Số 1, Phường Mô Phỏng, Quận Ba Đình, Hà Nội', '25042021'];
const qr = async (name: string, text: string) => {
  const path = join(at, `${name}.png`);
  await QRCode.toFile(path, [{ data: Buffer.from(text), mode: 'byte' }], { scale: 6 });
  return path;
};
const withField = (n: number, value: string) => fields.map((field, index) => (index === n ? value : field)).join('|');
const read = async (...argv: string[]) => {
  const ran = await run(['card', 'read', '--json', ...argv]);
  return {
    ...ran,
    lines: ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
};

const bad: Record<string, { code: string; path: string }> = {};
beforeAll(async () => {
  mkdirSync(join(at, 'empty'));
  writeFileSync(join(at, 'text.png'), 'not a picture');
  cpSync(join(root, sound, 'chip'), join(at, 'cut'), { recursive: true });
  cpSync(join(root, sound, 'chip'), join(at, 'altered'), { recursive: true });
  const dg13 = readdirSync(join(at, 'cut')).find((name) => /DG13|010D/i.test(name))!;
  const bytes = readFileSync(join(at, 'cut', dg13));
  writeFileSync(join(at, 'cut', dg13), bytes.subarray(0, bytes.length - 20));
  const changed = Buffer.from(bytes);
  changed[changed.indexOf('Văn')] = 0x56 ^ 0x20;
  writeFileSync(join(at, 'altered', dg13), changed);
  const add = (what: string, code: string, path: string) => {
    bad[what] = { code, path };
  };
  add('no such file', 'NO_SUCH_FILE', join(at, 'nowhere.png'));
  add('a folder without dumps', 'DUMP_EMPTY_FOLDER', join(at, 'empty'));
  add('not an image', 'NOT_AN_IMAGE', join(at, 'text.png'));
  const blank = { width: 400, height: 300, channels: 3 as const, background: '#ddd' };
  await sharp({ create: blank }).png().toFile(join(at, 'blank.png'));
  add('no QR', 'QR_NOT_FOUND', join(at, 'blank.png'));
  add('a QR that is not a card’s', 'QR_NOT_A_CARD', await qr('url', 'https://example.org/'));
  add('fewer than six fields', 'QR_TOO_FEW_FIELDS', await qr('five', fields.slice(0, 5).join('|')));
  add('an impossible date', 'QR_BAD_DATE', await qr('date', withField(3, '30021999')));
  add('a 9-digit number', 'QR_OLD_ID_NUMBER', await qr('nine', withField(0, '012345678')));
});

describe('card read', () => {
  it('gives each bad input its own refusal and 3, and loses nothing of the others', async () => {
    const good = `${sound}/qr.png`;
    const inputs = Object.values(bad).flatMap(({ path }) => [path, good]);
    const { code, lines, stderr } = await read(...inputs);
    expect(code).toBe(3);
    expect(stderr).toBe('');
    expect(lines.map(({ file }) => file)).toEqual(inputs);
    for (const [n, { code: wanted }] of Object.values(bad).entries()) {
      expect(lines[2 * n]).toMatchObject({ ok: false, card: null });
      expect(lines[2 * n].findings.map((finding: { code: string }) => finding.code)).toContain(wanted);
      expect(lines[2 * n + 1]).toMatchObject({ ok: true, card: { personalId: '001099990001' } });
    }
  });

  it.each([6, 7, 11])('takes a QR of %d fields for a card', async (count) => {
    // Six: a card that leaves out the old number together with its pipe.
    const said = count === 6 ? fields.filter((_field, n) => n !== 1) : [...fields, '', '', '', ''].slice(0, count);
    const text = said.join('|');
    const { code, lines } = await read(await qr(`fields-${count}`, text));
    expect(lines[0]).toMatchObject({ ok: true, card: { fullName: 'Nguyễn Văn An', birthDate: '1999-01-15', sex: 'male' } });
    expect(code).toBe(0);
  });

  it('judges a dump that was cut or altered, and says at which file', async () => {
    const { lines } = await read(join(at, 'cut'), join(at, 'altered'), `${sound}/chip`);
    expect(lines[2].verdict).toEqual({ read: true, intact: true, authentic: true, genuineChip: null });
    for (const line of lines.slice(0, 2)) {
      expect(line.verdict.intact).toBe(false);
      expect(line.findings.filter((finding: { severity: string }) => finding.severity === 'error')).not.toEqual([]);
    }
  });

  it('prints exactly the fields of the contract', async () => {
    const { lines } = await read(`${sound}/qr.png`, `${sound}/chip`, join(at, 'text.png'));
    expect(Object.keys(lines[0]).toSorted()).toEqual(['card', 'file', 'findings', 'kind', 'ms', 'ok', 'others', 'text']);
    expect(Object.keys(lines[1]).toSorted()).toEqual(['card', 'file', 'files', 'findings', 'format', 'kind', 'ms', 'ok', 'verdict']);
    const card = ['personalId', 'oldId', 'fullName', 'birthDate', 'sex', 'address', 'issueDate'];
    expect(Object.keys(lines[0].card).slice(0, 7)).toEqual(card);
    const finding = lines[2].findings[0];
    expect(Object.keys(finding)).toEqual(['code', 'severity', 'file', 'offset', 'what', 'why', 'remedy']);
  });

  it('masks what is outside the fictional range until --reveal, and prints it in full as JSON', async () => {
    const path = await realQr(at);
    const masked = (await run(['card', 'read', path])).stdout;
    for (const part of ['id', 'oldId', 'fullName', 'birthDate', 'street', 'ward'] as const) expect(masked).not.toContain(real[part]);
    expect(masked).toContain('--reveal');
    const revealed = (await run(['card', 'read', path, '--reveal'])).stdout;
    expect(revealed).toContain(real.id);
    expect(revealed).toContain(real.fullName);
    expect((await read(path)).lines[0].card).toMatchObject({ personalId: real.id, fullName: real.fullName });
    expect((await run(['card', 'read', `${sound}/qr.png`])).stdout).toContain('001099990001');
  });

  it('shows what cannot be seen spelled out', async () => {
    const path = await qr('hostile', withField(2, 'Nguyễn\u202e Văn\u001b[31m An\u200b'));
    const { stdout } = await run(['card', 'read', path]);
    expect(stdout).not.toMatch(/[\u001b\u202e\u200b]/);
  });
});

describe('card make', () => {
  it.each([[], ['--reveal'], ['--flaw', 'altered-name']])(
    'refuses whoever may be real, with no option to override: %j',
    async (...options) => {
      const out = join(folder(), 'card');
      const { code, stderr } = await run(['card', 'make', '--citizen', realFile(), '--out', out, ...options]);
      expect(code).not.toBe(0);
      expect(stderr).toMatch(options.length === 0 ? /CARD_MAKE_NOT_FICTIONAL/ : /CARD_MAKE_NOT_FICTIONAL|NAME_UNKNOWN/);
      if (options.length === 0) expect(code).toBe(1);
      expect(existsSync(out)).toBe(false);
    },
  );
});
