import { ownAnswer } from '../flow/own-answer.js';
import { persona } from '../flow/persona.js';
import { flow } from '../flow/process.js';
import { type State, start } from '../flow/state.js';
import type { Message } from '../identity/api.js';
import { decree59 } from '../identity/rules/profile.js';
import { play } from '../script/play.js';
import { beginDialog } from '../terminal/dialog.js';
import { draw } from '../terminal/draw.js';
import type { Paint } from '../terminal/paint.js';
import { situation } from '../terminal/situation.js';
import { seededRandom } from '../world.js';
import { packageRoot } from './files.js';
import { findCitizen, findDevice } from './people.js';
import { defaultNow } from './settings.js';
import { openWorld } from './world.js';

const COLUMNS = 80;
const CELL = 8.4;
const LINE = 18;
const SHOWN = ['review', 'otp', 'card-data', 'home'];

const COLOURS = {
  banner: '#e5c07b',
  title: '#ffffff',
  strong: '#ffffff',
  faint: '#7f848e',
  wrong: '#e06c75',
  warning: '#e5c07b',
  news: '#56b6c2',
  good: '#98c379',
  chosen: '#56b6c2',
};
const STYLES = Object.keys(COLOURS) as (keyof Paint)[];

/** Escape sequences, which have no width, to be turned into elements once the lines are whole. */
const marking = Object.fromEntries(
  STYLES.map((style, n) => [style, (text: string) => (text === '' ? '' : `\u001b[${n}m${text}\u001b[99m`)]),
) as unknown as Paint;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const element = (line: string) =>
  escaped(line).replaceAll(/\u001b\[(\d+)m/g, (_match, n: string) =>
    n === '99' ? '</tspan>' : `<tspan fill="${COLOURS[STYLES[Number(n)]!]}">`,
  );

/** Some screens of a real registration, as a terminal of 80 columns shows them: an SVG, the same each time. */
export async function walkPicture(): Promise<string> {
  const found = await findCitizen('nguyen-van-an', packageRoot);
  if (!found.ok) throw new Error(found.refused.code);
  const { citizen, people } = found.value;
  const device = await findDevice('pixel-7', citizen);
  const opened = await openWorld(
    { path: ':memory:', now: null, random: seededRandom('README'), rules: decree59, people, folder: packageRoot },
    defaultNow,
  );
  if (!device.ok || !opened.ok) throw new Error('the world of the picture does not open');
  const world = opened.value;
  const screens: (readonly string[])[] = [];
  const look = (state: State, inbox: readonly Message[]) => {
    const seen = situation({
      flow,
      state,
      now: world.clock.now(),
      name: citizen.fullName,
      me: persona(citizen),
      language: 'vi',
      messages: state.at === 'otp' ? inbox.slice(-1) : [],
    });
    screens.push(draw(seen, beginDialog(seen, 'vi'), { columns: COLUMNS, rows: 24, paint: marking }).lines);
  };
  await play(flow, world.scene(1, citizen), start(flow, device.value, world.clock.now()), persona(citizen), {
    answer(state, me, inbox) {
      if (SHOWN.includes(state.at!)) look(state, inbox);
      return { answer: ownAnswer(flow, state, me), own: true };
    },
  });
  await world.close();
  return svg(screens);
}

function svg(screens: readonly (readonly string[])[]): string {
  const width = Math.ceil(COLUMNS * CELL) + 24;
  let y = 0;
  const panels = screens.map((lines) => {
    const height = (lines.length + 1) * LINE;
    const text = lines.map((line, n) => `<text x="12" y="${y + (n + 1) * LINE}">${element(line)}</text>`);
    const panel = [`<rect x="0" y="${y}" width="${width}" height="${height}" rx="6" fill="#1e2127"/>`, ...text].join('\n');
    y += height + 12;
    return panel;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y - 12}" viewBox="0 0 ${width} ${y - 12}" font-family="'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="#d7dae0" xml:space="preserve">
${panels.join('\n')}
</svg>
`;
}
