import { safe } from '../terminal/safe.js';
import { pad, width } from '../terminal/width.js';
import type { Given } from './call.js';
import {
  api,
  clock,
  colours,
  type Finding,
  marks,
  nodeVersion,
  pictures,
  settingsInForce,
  store,
  terminal,
  writable,
} from './doctor-checks.js';
import { exit, type Io } from './io.js';
import { home } from './settings.js';

const MARKS = { ok: '✓', warn: '!', fail: '✗' } as const;

const LABELS = {
  vi: {
    node: 'Node',
    terminal: 'Cửa sổ lệnh',
    colours: 'Màu',
    marks: 'Dấu tiếng Việt',
    writable: 'Ghi dữ liệu',
    clock: 'Đồng hồ',
    pictures: 'Đọc ảnh',
    store: 'Kho dữ liệu',
    settings: 'Cài đặt',
    api: 'Hệ thống định danh',
  },
  en: {
    node: 'Node',
    terminal: 'Terminal',
    colours: 'Colours',
    marks: 'Vietnamese marks',
    writable: 'Data folder',
    clock: 'Clock',
    pictures: 'Pictures',
    store: 'Store',
    settings: 'Settings',
    api: 'Identity API',
  },
} as const;

/** Letters with every mark, precomposed, between bars: where they do not line up, the terminal or its font is at fault. */
const SAMPLE = ['│Ằ Ẳ Ẵ Ắ Ặ Ề Ể Ễ Ế Ệ│', '│ờ ở ỡ ớ ợ ừ ử ữ ứ ự│', '│Nguyễn Đỗ Quỳnh Như│'] as const;

/** `doctor`: examines what the program needs of this machine, one line each; 1 where something fails. */
export async function doctor({ options, set }: Given, io: Io): Promise<number> {
  const { language } = set;
  const findings: Readonly<Record<keyof (typeof LABELS)['vi'], Finding>> = {
    node: nodeVersion(),
    terminal: terminal(io),
    colours: colours(io),
    marks: marks(io),
    writable: await writable(home(io)),
    clock: clock(io),
    pictures: await pictures(),
    store: await store(),
    settings: settingsInForce(io),
    api: api(language),
  };
  const all = Object.entries(findings) as [keyof typeof findings, Finding][];
  if (options.json) {
    const told = all.map(([name, { status, found, todo }]) => ({ name, status, found, todo: todo?.[language] ?? null }));
    io.stdout.write(`${JSON.stringify(told)}\n`);
  } else {
    const labels = LABELS[language];
    const column = Math.max(...Object.values(labels).map(width));
    const lines = all.flatMap(([name, { status, found, todo }]) => [
      `${MARKS[status]} ${pad(labels[name], column)}  ${safe(found)}`,
      ...(todo ? [`    → ${safe(todo[language])}`] : []),
      ...(name === 'marks' ? SAMPLE.map((line) => `    ${line}`) : []),
    ]);
    io.stdout.write(`${lines.join('\n')}\n`);
  }
  return all.some(([, { status }]) => status === 'fail') ? exit.refused : exit.done;
}
