import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asHtml, asText, documentsOf, type Visit } from '../src/documents/index.js';
import { countDue } from '../src/identity/rules/due.js';
import { papers } from '../src/identity/rules/papers.js';
import { decree59, decree69 } from '../src/identity/rules/profile.js';
import { safe } from '../src/terminal/safe.js';
import { instant } from '../src/text/time.js';
import { folder, root, run } from './cli/run.js';

const receivedAt = instant('2024-08-30', 9);
const visit: Visit = {
  personalId: '001099990001',
  fullName: 'Nguyễn Văn An',
  birthDate: '1999-01-15',
  sex: 'male',
  residence: { street: 'Số 12 Phố Giả Định', ward: 'Phường Mô Phỏng', district: 'Quận Ba Đình', province: 'Hà Nội' },
  phone: '0950000001',
  email: null,
  representative: null,
  papers: ['bhxh', 'gplx-xemay'],
  office: {
    id: 'ha-noi-phuong',
    name: 'Công an Phường Mô Phỏng',
    kind: 'ward',
    province: 'Hà Nội',
    address: 'Số 2, Phường Mô Phỏng, Quận Ba Đình, Hà Nội',
    from: null,
    until: null,
    hours: [[8, 12]],
    saturdayMorning: false,
    closed: [],
  },
  officer: { id: '990001', name: 'Phan Minh Định' },
  slip: {
    slip: 'MP-240830-00001-48213905',
    office: 'ha-noi-phuong',
    receivedAt,
    dueAt: countDue(receivedAt, 3, decree69).dueAt,
    workingDays: 3,
  },
  rules: decree69,
};
const textOf = (name: string, language: 'vi' | 'en' = 'vi', of: Visit = visit) =>
  asText(documentsOf(of, language).find((document) => document.name === name)!, safe);

describe('the documents of a visit', () => {
  it('are slip and consent, and form TK01 where the decree asks for it', () => {
    expect(documentsOf(visit, 'vi').map(({ name }) => name)).toEqual(['slip', 'tk01', 'consent']);
    expect(documentsOf({ ...visit, rules: decree59 }, 'vi').map(({ name }) => name)).toEqual(['slip', 'consent']);
  });

  it('say on the slip when it is due, and how that was counted over the days off', () => {
    const lines = textOf('slip').split('\n');
    expect(lines).toContain('  Số hồ sơ: MP-240830-00001-48213905');
    expect(lines).toContain('  Trả kết quả chậm nhất: 06/09/2024 17:00');
    const first = lines.findIndex((line) => line.startsWith('Cách tính hạn: 3 ngày làm việc'));
    expect(lines.slice(first + 2, first + 9)).toEqual([
      '  31/08/2024  thứ Bảy   nghỉ cuối tuần',
      '  01/09/2024  Chủ nhật  nghỉ cuối tuần',
      '  02/09/2024  thứ Hai   nghỉ lễ, nghỉ bù',
      '  03/09/2024  thứ Ba    nghỉ lễ, nghỉ bù',
      '  04/09/2024  thứ Tư    ngày làm việc thứ 1',
      '  05/09/2024  thứ Năm   ngày làm việc thứ 2',
      '  06/09/2024  thứ Sáu   ngày làm việc thứ 3',
    ]);
  });

  it('say on form TK01 who asks for what, and who speaks for a child', () => {
    const form = textOf('tk01', 'en');
    for (const line of ['Full name at birth: Nguyễn Văn An', 'Personal ID number: 001099990001', 'Birth date: 15/01/1999', 'Sex: male'])
      expect(form).toContain(line);
    expect(form).toContain('Mobile number in the own name: 0950000001');
    expect(form).toMatch(/\[ \] An electronic identification account of level 1\n.*\[x\] An electronic identification account of level 2/);
    for (const paper of ['[x] the social insurance book', '[ ] the tax number']) expect(form).toContain(paper);
    expect(form).not.toContain('guardian');
    const child = textOf('tk01', 'en', { ...visit, representative: { personalId: '060190990021', relation: 'mother' } });
    expect(child).toMatch(/Representative or guardian\n {2}Personal ID number: 060190990021\n {2}Relation to the applicant: mother/);
  });

  it.each(documentsOf(visit, 'vi').flatMap(({ name }) => (['vi', 'en'] as const).map((language) => [name, language] as const)))(
    '%s in %s says before and behind everything else that it is a simulation',
    (name, language) => {
      const document = documentsOf(visit, language).find((one) => one.name === name)!;
      const lines = asText(document, safe).trimEnd().split('\n');
      expect(lines[0]).toMatch(/^MÔ PHỎNG/);
      expect(lines.slice(-2).join(' ')).toMatch(/^MÔ PHỎNG/);
      for (const line of lines) expect([line, line.length <= 78]).toEqual([line, true]);
      const page = asHtml(document, safe);
      expect(page.match(/<p class="notice">MÔ PHỎNG/g)).toHaveLength(2);
      expect(page.match(/<div class="overprint"[^>]*>(<span>MÔ PHỎNG<\/span>)+<\/div>/g)).toHaveLength(1);
      expect(page).toContain(`@page { size: ${name === 'slip' ? 'A5' : 'A4'} portrait`);
      expect(page).toContain(`<html lang="${language}">`);
    },
  );

  it('load nothing, run nothing, and look like nothing official', () => {
    for (const document of documentsOf(visit, 'vi')) {
      const page = asHtml(document, safe);
      expect(page).not.toMatch(/https?:|url\(|@import|src=|href=|<script|<img|<svg|<link|<iframe|\son\w+=/i);
      expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
      expect(page + asText(document, safe)).not.toMatch(/cộng hòa xã hội|độc lập|quốc huy|#[a-f\d]{6}|bộ công an/i);
    }
  });

  it('take no name for markup, and show what cannot be seen', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '\u202e', '\n', 'a') }),
    );
    const plain = documentsOf(visit, 'vi').map((document) => asHtml(document, safe).replaceAll(/[^<>]/g, ''));
    fc.assert(
      fc.property(texts, (fullName) => {
        const named = documentsOf({ ...visit, fullName, office: { ...visit.office, name: fullName } }, 'vi');
        for (const [n, document] of named.entries()) {
          expect(asHtml(document, safe).replaceAll(/[^<>]/g, '')).toBe(plain[n]);
          expect(asText(document, safe) + asHtml(document, safe)).not.toMatch(/[\u202e\u0000-\u0008]/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('have a name for every paper there is', () => {
    const all = textOf('consent', 'vi', { ...visit, papers });
    expect(all.match(/\[x\]/g)).toHaveLength(papers.length + 4);
    expect(textOf('consent', 'vi', { ...visit, papers: [] })).toContain('Không tích hợp giấy tờ nào.');
  });
});

describe('register --out', () => {
  const walk = (cwd: string, ...more: string[]) =>
    run(['register', '--level', '2', '--auto', '--seed', 'out', '--out', join(cwd, 'papers'), ...more]);

  it('writes slip and consent as text and pages, for their owner alone, and shows the slip', async () => {
    const cwd = folder();
    const { code, stdout } = await walk(cwd);
    expect(code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['papers']);
    expect(readdirSync(join(cwd, 'papers')).sort()).toEqual(['consent.html', 'consent.txt', 'slip.html', 'slip.txt']);
    const slip = readFileSync(join(cwd, 'papers', 'slip.txt'), 'utf8');
    expect(slip).toContain('Nguyễn Văn An');
    expect(slip).toMatch(/Trả kết quả chậm nhất: 15\/05\/2023 17:00/);
    expect(stdout).toContain(slip);
    if (process.platform !== 'win32') expect(statSync(join(cwd, 'papers', 'slip.html')).mode & 0o777).toBe(0o600);
  });

  it('writes form TK01 too under decree-69, and tells the files in JSON', async () => {
    const cwd = folder();
    const { stdout } = await walk(cwd, '--rules', 'decree-69', '--json');
    expect(existsSync(join(cwd, 'papers', 'tk01.html'))).toBe(true);
    const told = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .find(({ documents }) => documents);
    expect(told.documents).toHaveLength(6);
  });

  it('refuses a folder that is there already, before anybody walks', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'papers'));
    const { code, stdout, stderr } = await walk(cwd);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('FILE_EXISTS')]);
    expect(readdirSync(join(cwd, 'papers'))).toEqual([]);
  });

  it('writes nothing of somebody who may be real: only the stand-in’s name and number', async () => {
    const cwd = folder();
    const samples = join(root, 'samples', 'cards', 'nguyen-van-an');
    // Away from the samples' folder nobody knows whose face and fingers these are.
    for (const name of ['portrait.png', 'fingers.fmr']) copyFileSync(join(samples, name), join(cwd, name));
    const [file, answers] = ['real.yaml', 'answers.yaml'].map((name) => join(cwd, name)) as [string, string];
    writeFileSync(
      file,
      [
        'nguoi-that:',
        '  personalId: "001099123456"',
        '  fullName: Trịnh Thị Riêng Tư',
        '  birthDate: 1999-01-15',
        '  sex: male',
        '  phone: "0912345678"',
        '  residence: Số 1, Phường Thật, Quận Ba Đình, Hà Nội',
        '  card: none',
      ].join('\n'),
    );
    writeFileSync(answers, `desk-fingerprints: { fingerprints: ${join(cwd, 'fingers.fmr')} }`);
    const { code } = await walk(cwd, '--citizen', file, '--portrait', join(cwd, 'portrait.png'), '--answers', answers);
    expect(code).toBe(0);
    const written = existsSync(join(cwd, 'papers'))
      ? readdirSync(join(cwd, 'papers')).map((name) => readFileSync(join(cwd, 'papers', name), 'utf8'))
      : [];
    for (const text of written) expect(text).not.toMatch(/123456|Riêng Tư|0912345678|Phường Thật/);
    expect(written.length).toBeGreaterThan(0);
  });
});
