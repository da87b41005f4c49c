import type { Language } from '../text/index.js';

interface Words {
  outcome(expected: string, at: string, got: string): string;
  refused(code: string, at: string): string;
  notRefused(expected: string, at: string): string;
  tooLong(at: string): string;
  unused(at: string, left: number): string;
  differs(what: string, expected: string, got: string): string;
  before(title: string, failure: string): string;
  readonly nothing: string;
  sum(counts: { passed: number; failed: number; skipped: number }): string;
}

/** What a runner says of the scenarios it ran. */
export const words: Readonly<Record<Language, Words>> = {
  vi: {
    outcome: (expected, at, got) => `ở màn hình ${at} mong đợi ${expected}, nhưng nhận được ${got}`,
    refused: (code, at) => `dừng lại ở màn hình ${at}: ${code} đến lần thứ hai`,
    notRefused: (expected, at) => `mong đợi bị từ chối với ${expected}, nhưng lại kết thúc ở ${at}`,
    tooLong: (at) => `đi vòng quanh, sau 500 câu trả lời vẫn ở màn hình ${at}`,
    unused: (at, left) => `không bao giờ đến chỗ rẽ ở màn hình ${at} (còn ${left} chỗ rẽ chưa dùng)`,
    differs: (what, expected, got) => `khi kết thúc, ${what} phải là ${expected}, nhưng lại là ${got}`,
    before: (title, failure) => `kịch bản đi trước “${title}” không thành: ${failure}`,
    nothing: 'không có gì',
    sum: ({ passed, failed, skipped }) => `${passed} đạt · ${failed} không đạt · ${skipped} bỏ qua`,
  },
  en: {
    outcome: (expected, at, got) => `expected ${expected} at ${at}, got ${got}`,
    refused: (code, at) => `stopped at ${at}: ${code} for the second time`,
    notRefused: (expected, at) => `expected to be refused with ${expected}, but ended at ${at}`,
    tooLong: (at) => `goes in circles: after 500 answers still at ${at}`,
    unused: (at, left) => `never came to the deviation at ${at} (${left} not used)`,
    differs: (what, expected, got) => `at the end, ${what} should be ${expected}, but is ${got}`,
    before: (title, failure) => `“${title}”, which comes before, failed: ${failure}`,
    nothing: 'nothing',
    sum: ({ passed, failed, skipped }) => `${passed} passed · ${failed} failed · ${skipped} skipped`,
  },
};
