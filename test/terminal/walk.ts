import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { level1 } from '../../src/flow/level1/index.js';
import type { Flow } from '../../src/flow/screen.js';
import { type Language, texts } from '../../src/text/index.js';
import type { Session } from './pty.js';

const flow: Flow = level1;
type ScreenName = keyof typeof level1;

/** A home of its own for a session, so that no two tests share what is kept. */
export const freshHome = (): Record<string, string> => ({ XDG_DATA_HOME: mkdtempSync(join(tmpdir(), 'vneid-sim-')) });

/** The newest code among the messages on the screen. */
export const codeOn = (text: string): string => [...text.matchAll(/Ma OTP (\d{6})/g)].at(-1)![1]!;

export const PASSWORD = 'MoPhong@2023';
export const PASSCODE = '480157';

/** `Bước 5/12 · Xác thực mã OTP`: what tells one screen from every other. */
export function heading(name: ScreenName, language: Language = 'vi'): string {
  const { n, of, between } = flow[name]!.step;
  const { screen, level1: words } = texts[language];
  return `${between ? screen.between : screen.step(n, of)} · ${words[name].title}`;
}

/** What is done on a screen, once it is seen. */
export type Does = (session: Session, text: string) => void | Promise<void>;
export type Move = readonly [ScreenName, Does];

/** Waits for each screen in turn and answers it. */
export async function follow(session: Session, moves: readonly Move[], language: Language = 'vi'): Promise<void> {
  for (const [name, does] of moves) await does(session, await session.until(heading(name, language)));
}

const enter: Does = (session) => session.press('enter');
export const lines =
  (...typed: string[]): Does =>
  (session) => {
    for (const line of typed) {
      session.type(line);
      session.press('enter');
    }
  };
/** The heading may be seen before the message below it is drawn. */
const code: Does = async (session) => {
  const text = await session.until(/Ma OTP \d{6}/);
  return lines(codeOn(text))(session, text);
};

/** The happy path up to where the first OTP is asked for. */
export const toOtp: readonly Move[] = [
  ['store-search', enter],
  ['store-results', enter],
  ['store-app', enter],
  ['app-installed', enter],
  ['intro', enter],
  ['intro-benefits', enter],
  ['welcome', enter],
  ['landing', enter],
  ['numbers', lines('', '')],
  ['camera', enter],
  ['scan', enter],
  // Seven fields as they were read, then the consent.
  ['review', lines('', '', '', '', '', '', '', ' ')],
];

/** From the first OTP to the wait for the decision. */
export const toStatus: readonly Move[] = [
  ['otp', code],
  ['password', lines(PASSWORD, PASSWORD)],
  ['log-in', lines(PASSWORD)],
  ['menu', enter],
  ['level-1-parts', enter],
  ['card-way', enter],
  ['card-nfc', enter],
  ['card-data', enter],
  ['face-guide', enter],
  ['face', enter],
  ['application', enter],
  ['filed', enter],
];

/** Moves the clock to the end of the legal time, and looks for the decision. */
export async function waitForDecision(session: Session, language: Language = 'vi'): Promise<void> {
  const { waits } = texts[language];
  await session.until(heading('status', language));
  session.press('f4');
  await session.until(waits.due);
  session.type(waits.due);
  session.press('enter');
  await session.until(/da\s+duoc\s+phe\s+duyet/);
  session.press('enter');
}

/** From the approval to the end. */
export const toEnd: readonly Move[] = [
  ['approved', enter],
  ['activation', lines('', '')],
  ['activation-ready', enter],
  ['activation-otp', code],
  ['passcode', lines(PASSCODE, PASSCODE)],
  ['questions', lines('', 'Hà Nội', '', 'Dế mèn phiêu lưu ký')],
  ['home', enter],
];
