import { isFictionalPhone } from '../identity/rules/fictional.js';
import { operatorOf, readPhone } from '../identity/rules/phone.js';
import { ok, type Refused, type Result } from '../refusals/index.js';
import type { Language } from '../text/index.js';
import type { Given } from './call.js';
import { exit, type Io } from './io.js';
import { refusedJson, refusedLines } from './say.js';

const WORDS = {
  vi: {
    international: 'dạng quốc tế',
    operator: 'nhà mạng',
    simulated: 'không có ngoài đời, đầu số 095 chưa cấp cho ai',
    fictional: 'trong dải giả định',
    real: 'ngoài dải giả định: có thể là của người thật',
    becomes: 'Nay là',
  },
  en: {
    international: 'international',
    operator: 'operator',
    simulated: 'none in life: nobody was given the prefix 095',
    fictional: 'in the fictional range',
    real: 'outside the fictional range: perhaps somebody’s',
    becomes: 'Now it is',
  },
} as const;

/** How a mobile number is written and whose it is. */
interface Phone {
  readonly national: string;
  readonly international: string;
  readonly operator: string | null;
  readonly fictional: boolean;
}

function phoneOf(national: string): Phone {
  const fictional = isFictionalPhone(national);
  return {
    national,
    international: `+84${national.slice(1)}`,
    operator: fictional ? null : (operatorOf(national) ?? null),
    fictional,
  };
}

/** `check phone NUMBER`: its national form and operator, or why it is none; 1 for a number no OTP can be sent to. */
export async function checkPhone({ args, options, set }: Given, io: Io): Promise<number> {
  const { language } = set;
  const [given = ''] = args;
  const read: Result<Phone> = mapped(readPhone(given));
  const becomes = read.ok ? null : becoming(read.refused, given);
  if (options.json) io.stdout.write(`${JSON.stringify(read.ok ? { ok: true, ...read.value } : notOne(read.refused, becomes, language))}\n`);
  else if (read.ok) io.stdout.write(`${linesOf(read.value, language).join('\n')}\n`);
  else {
    const now = becomes ? [`  ${WORDS[language].becomes}: ${linesOf(becomes, language).join('\n  ')}`] : [];
    io.stdout.write(`${[...refusedLines(read.refused, language), ...now].join('\n')}\n`);
  }
  return read.ok ? exit.done : exit.refused;
}

const mapped = (read: Result<string>): Result<Phone> => (read.ok ? ok(phoneOf(read.value)) : read);

/** What a number of 11 digits became in 2018; the last seven digits stayed. */
const becoming = ({ code, params }: Refused, given: string): Phone | null =>
  code === 'PHONE_OLD_PREFIX' ? phoneOf(`${params.now}${given.replaceAll(/\D/g, '').slice(-7)}`) : null;

const notOne = (refused: Refused, becomes: Phone | null, language: Language) => ({
  ok: false,
  refused: refusedJson(refused, language),
  becomes,
});

function linesOf({ national, international, operator, fictional }: Phone, language: Language): string[] {
  const say = WORDS[language];
  return [
    `${national.slice(0, 3)} ${national.slice(3, 6)} ${national.slice(6)}`,
    `  ${say.international}: ${international}`,
    `  ${say.operator}: ${operator ?? say.simulated}`,
    `  ${fictional ? say.fictional : say.real}`,
  ];
}
