import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/card/make/qr.js';
import { textOf } from '../../../src/card/qr/text.js';
import { an } from './holder.js';

const right = cardText(an);
const utf8 = new TextEncoder().encode(right);

describe('The text of a code', () => {
  it('is what its bytes say in UTF-8, whatever character set is claimed', () => {
    for (const eci of [null, 1, 3, 20, 26, 29]) expect(textOf(utf8, eci)).toBe(right);
  });

  it.each(['windows-1252', 'gbk', 'shift_jis', 'big5'])('is put right where UTF-8 was taken for %s before it was printed', (set) => {
    const name = ['Đỗ Thị Mỹ Hạnh', 'Nguyễn Văn An', 'Lê A'].find(
      (each) => !new TextDecoder(set).decode(new TextEncoder().encode(each)).includes('\ufffd'),
    );
    const text = cardText({ ...an, fullName: name ?? 'Le A', address: 'Phuong Mo Phong, Hue' });
    const garbled = new TextDecoder(set).decode(new TextEncoder().encode(text));
    expect(textOf(new TextEncoder().encode(garbled), null)).toBe(text);
  });

  it('follows the ECI where it is no UTF-8; without one it is never guessed at where it begins like a card’s', () => {
    const latin = Uint8Array.from([0x43, 0x61, 0x66, 0xe9]);
    expect(textOf(latin, 3)).toBe('Café');
    expect(textOf(latin, null)).toBe('Café');
    expect(textOf(Uint8Array.from([0x93, 0xfa, 0x96, 0x7b]), null)).toBe('日本');
    expect(textOf(Buffer.from(right, 'latin1'), null)).toBeNull();
  });

  it('is left alone where it only looks odd', () => {
    const odd = 'https://vneid-sim.example/Ã©|x';
    expect(textOf(new TextEncoder().encode(odd), null)).toBe(odd);
  });
});
