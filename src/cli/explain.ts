import { chipFlaws } from '../card/make/chip-flaws.js';
import { dumpFlaws } from '../card/make/dump-flaws.js';
import { iosFlaws } from '../card/make/ios-flaws.js';
import { qrFlaws } from '../card/make/qr-flaws.js';
import type { Definition, Origin } from '../refusals/define.js';
import { codes, example } from '../refusals/examples.js';
import { type Code, catalogue, type Refused, refused, wording } from '../refusals/index.js';
import { noSuch } from '../refusals/no-such.js';
import type { Language } from '../text/index.js';
import type { Given } from './call.js';
import { exit, type Io } from './io.js';
import { scenarioTexts } from './sample-scenarios.js';

const ORIGINS: Readonly<Record<Language, Readonly<Record<Origin, string>>>> = {
  vi: { screen: 'màn hình ứng dụng', device: 'điện thoại', authority: 'hệ thống định danh', card: 'thẻ', program: 'chương trình này' },
  en: { screen: 'a screen of the app', device: 'the handset', authority: 'the authority', card: 'the card', program: 'this program' },
};
const LABELS = {
  vi: { origin: 'Từ đâu', cause: 'Vì sao', remedy: 'Cách xử lý', provoke: 'Cách gây ra', http: 'Trạng thái HTTP' },
  en: { origin: 'Where from', cause: 'Why', remedy: 'What to do', provoke: 'How to cause it', http: 'HTTP status' },
};

/** The sample scenarios that expect a code. */
async function scenariosOf(code: Code): Promise<string[]> {
  const names = new RegExp(`\\b(expect|refused): ${code}\\b`);
  return (await scenarioTexts()).filter(({ text }) => names.test(text)).map(({ file }) => file);
}

/** The flaws of sample cards that lead to a code. */
const flawsOf = (code: Code): string[] =>
  Object.entries<{ readonly codes: readonly string[] }>({ ...qrFlaws, ...chipFlaws, ...iosFlaws, ...dumpFlaws })
    .filter(([, flaw]) => flaw.codes.includes(code))
    .map(([name]) => name);

/** `explain CODE`: what the citizen sees, why, the way out, and how to cause it; without a code, all of them. */
export async function explain({ args, options, set, stop }: Given, io: Io): Promise<number> {
  const { language } = set;
  const say = (code: Code) => wording(refused(code, example(code)) as Refused, language);
  const [wanted] = args;
  if (wanted === undefined) {
    if (options.json) io.stdout.write(`${JSON.stringify(codes.map((code) => ({ code, title: say(code).title })))}\n`);
    else for (const code of codes) io.stdout.write(`${code.padEnd(28)} ${say(code).title}\n`);
    return exit.done;
  }
  const code = codes.find((known) => known === wanted.toUpperCase().replaceAll('-', '_'));
  if (!code) return stop(noSuch('code', wanted, codes).refused);
  const { origin, status } = catalogue[code] as Definition<unknown>;
  const { title, cause, remedy } = say(code);
  const provoke = [
    ...(await scenariosOf(code)).map((file) => `vneid-sim run ${file}`),
    ...flawsOf(code).map((flaw) => `vneid-sim card make --flaw ${flaw} --out mau`),
  ];
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ code, origin, status: status ?? null, title, cause, remedy, provoke })}\n`);
    return exit.done;
  }
  const labels = LABELS[language];
  const lines = [
    `${code} · ${title}`,
    '',
    `${labels.origin}: ${ORIGINS[language][origin]}${status ? ` · ${labels.http} ${status}` : ''}`,
    `${labels.cause}: ${cause}`,
    `${labels.remedy}: ${remedy}`,
    ...(provoke.length > 0 ? [`${labels.provoke}:`, ...provoke.map((command) => `  ${command}`)] : []),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
  return exit.done;
}
