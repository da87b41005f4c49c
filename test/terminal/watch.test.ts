import { describe, expect, it } from 'vitest';
import { advance, start } from '../../src/flow/state.js';
import { view } from '../../src/flow/view.js';
import { bare } from '../../src/terminal/paint.js';
import { type Watched, watchBlock, watchLine } from '../../src/terminal/watch.js';
import { width } from '../../src/terminal/width.js';
import { type Language, languages } from '../../src/text/index.js';
import { an, handset, walked, worldOf } from '../flow/people.js';
import { flow } from './screens.js';

const world = await worldOf();
const from = start(flow, await handset('pixel-7', an), world.clock.now());
const { entries } = await walked(world, { from });

/** Each entry with the screen that it was given on. */
function watched(language: Language): Watched[] {
  let state = from;
  return entries.map((entry) => {
    const seen = view(flow, { ...state, at: entry.screen }, entry.time, an.fullName, language);
    state = advance(flow, state, entry);
    return { view: seen, entry, language };
  });
}

describe('watching the 12 steps', () => {
  it.each(languages)('says one line a screen, from 1/12 to 12/12 (%s)', (language) => {
    const lines = watched(language).map(watchLine);
    expect(lines.every((line) => /^\d+\/12 .+ · .+/.test(line))).toBe(true);
    expect([...new Set(lines.map((line) => line.split(' ')[0]))]).toEqual(Array.from({ length: 12 }, (_, n) => `${n + 1}/12`));
  });

  it('says what was done in the words of the button, and how long the wait was', () => {
    const lines = watched('vi').map(watchLine);
    expect(lines).toContain('3/12 Đăng ký tài khoản · Đăng ký');
    expect(lines).toContain('9/12 Tình trạng xử lý hồ sơ · Tua thời gian: 1 ngày 9 giờ');
  });

  it('tells no secret: no code, no password, no passcode, no answer', () => {
    const text = watched('vi')
      .flatMap((one) => [watchLine(one), ...watchBlock(one, 80, bare)])
      .join('\n');
    expect(text).not.toMatch(/\b\d{6}\b|MoPhong@|Dế mèn|own/);
    expect(text).toContain('Mã OTP  •••');
    expect(text).toContain('✉ [MO PHONG] Ma OTP ••••••');
  });

  it.each([60, 80, 120, 200])('fits into %s columns', (columns) => {
    for (const one of languages.flatMap(watched)) {
      for (const line of watchBlock(one, columns, bare)) expect(width(line)).toBeLessThan(columns);
    }
  });

  it('shows a form as it was answered', () => {
    const block = watchBlock(watched('vi').find(({ entry }) => entry.screen === 'review')!, 80, bare);
    expect(block.slice(1, 6)).toEqual([
      '      Đăng ký',
      '        Số định danh cá nhân              001099990001',
      '        Số điện thoại                     0950000001',
      '        Họ và tên khai sinh               Nguyễn Văn An',
      '        Giới tính                         Nam',
    ]);
  });
});
