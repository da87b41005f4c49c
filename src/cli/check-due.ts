import { type CountedDay, countDue, workingDaysFor } from '../identity/rules/due.js';
import { type Rules, rulesOf } from '../identity/rules/profile.js';
import { refused } from '../refusals/index.js';
import { pad, width } from '../terminal/width.js';
import type { Language } from '../text/index.js';
import { dayOf, shownDay, shownTime, timeOf } from '../text/time.js';
import type { Given } from './call.js';
import { exit, type Io } from './io.js';
import { type CommonOptions, readNow } from './settings.js';

interface Options extends CommonOptions {
  readonly level: string;
  readonly chip?: boolean;
  readonly foreigner?: boolean;
}

/** Whose application it is, and so how long it may take. */
interface Case {
  readonly level: 1 | 2;
  readonly chip: boolean;
  readonly foreigner: boolean;
}

const DECREES: Readonly<Record<Rules['name'], Readonly<Record<Language, string>>>> = {
  'decree-59': { vi: 'Nghị định 59/2022/NĐ-CP', en: 'Decree 59/2022' },
  'decree-69': { vi: 'Nghị định 69/2024/NĐ-CP', en: 'Decree 69/2024' },
};

const WORDS = {
  vi: {
    received: 'Tiếp nhận',
    due: 'Hạn trả kết quả',
    weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
    kinds: { working: '', exchanged: 'làm bù', weekend: 'nghỉ cuối tuần', holiday: 'nghỉ lễ, nghỉ bù' },
    number: (n: number) => `ngày làm việc thứ ${n}`,
    unofficial: 'không chính thức: lịch nghỉ năm này chưa được công bố',
    days: (n: number) => `${n} ngày làm việc`,
    who: ({ level, chip, foreigner }: Case) =>
      `mức ${level}, ${foreigner ? 'người nước ngoài' : 'công dân'}${level === 1 ? '' : foreigner ? (chip ? ' đã có dữ liệu khuôn mặt, vân tay' : ' chưa có dữ liệu khuôn mặt, vân tay') : chip ? ' có thẻ gắn chip' : ' chưa có thẻ gắn chip'}`,
  },
  en: {
    received: 'Received',
    due: 'Due',
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    kinds: { working: '', exchanged: 'worked in exchange', weekend: 'weekend', holiday: 'holiday' },
    number: (n: number) => `working day ${n}`,
    unofficial: 'not official: the days off of this year are not announced',
    days: (n: number) => `${n} working day${n === 1 ? '' : 's'}`,
    who: ({ level, chip, foreigner }: Case) =>
      `level ${level}, ${foreigner ? 'foreigner' : 'citizen'}${level === 1 ? '' : foreigner ? (chip ? ' with face and fingerprints on file' : ' without face and fingerprints on file') : chip ? ' with a chip card' : ' without a chip card'}`,
  },
} as const;

/** `check due DATE --level 1|2`: when an application received then is due by law, counted day by day. */
export async function checkDue({ args, options, set, stop }: Given, io: Io): Promise<number> {
  const given = options as unknown as Options;
  if (given.level !== '1' && given.level !== '2')
    return stop(refused('VALUE_INVALID', { option: '--level', given: given.level, expected: '1, 2' }));
  const [date = ''] = args;
  const receivedAt = readNow(date, io);
  if (receivedAt === undefined)
    return stop(refused('VALUE_INVALID', { option: 'DATE', given: date, expected: '2023-05-10, 10/05/2023, "2023-05-10 08:00"' }));
  const { language } = set;
  const rules = rulesOf(set.rules)(receivedAt);
  const of: Case = { level: given.level === '1' ? 1 : 2, chip: given.chip !== false, foreigner: given.foreigner === true };
  const workingDays = workingDaysFor(of.level, of.chip, rules);
  const { dueAt, days } = countDue(receivedAt, workingDays, rules);
  if (given.json) {
    const at = (ms: number) => `${dayOf(ms)} ${timeOf(ms)}`;
    const counting = { ...of, rules: rules.name, received: at(receivedAt), workingDays, due: at(dueAt), days };
    io.stdout.write(`${JSON.stringify(counting)}\n`);
    return exit.done;
  }
  const say = WORDS[language];
  const lines = [
    `${say.received}: ${shownTime(receivedAt)} (${weekday(dayOf(receivedAt), language)})`,
    ...dayLines(days, language),
    `${say.due}: ${shownTime(dueAt)} · ${say.who(of)}: ${say.days(workingDays)} (${DECREES[rules.name][language]})`,
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
  return exit.done;
}

const weekday = (day: string, language: Language): string => WORDS[language].weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!;

function dayLines(days: readonly CountedDay[], language: Language): string[] {
  const say = WORDS[language];
  const column = Math.max(...say.weekdays.map(width));
  return days.map(({ day, kind, number, official }) => {
    const what = [number === null ? '' : say.number(number), say.kinds[kind], official ? '' : say.unofficial].filter(Boolean).join(' · ');
    return `  ${shownDay(day)}  ${pad(weekday(day, language), column)}  ${what}`;
  });
}
