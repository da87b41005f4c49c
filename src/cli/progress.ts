import type { Entry } from '../flow/entry.js';
import { flow } from '../flow/process.js';
import type { State } from '../flow/state.js';
import { view } from '../flow/view.js';
import type { Refused } from '../refusals/index.js';
import { inColour } from '../terminal/colours.js';
import { safe } from '../terminal/safe.js';
import { dueLines, watchBlock, watchLine } from '../terminal/watch.js';
import { type ApiOptions, apiWords } from './api-option.js';
import { locate } from './files.js';
import type { Io } from './io.js';
import { sayRefused } from './say.js';
import type { Session } from './session.js';
import type { CommonOptions, Settings } from './settings.js';
import { showPictureIn } from './show-picture.js';
import { unanswered } from './unanswered.js';

/** How many columns a portrait takes among the lines of a walk. */
const PORTRAIT = 28;

const WORDS = {
  vi: {
    done: (name: string, level: number) => `Xong: ${name} đã có tài khoản định danh điện tử mức ${level}, đang hoạt động trên máy này.`,
    hint: 'Tự đi từng bước: chạy “npm start” (hoặc “vneid-sim register”) trong một cửa sổ lệnh.',
    left: (screen: string) => `Dừng ở màn hình “${screen}”.`,
    resume: (name: string) => `Làm tiếp: vneid-sim resume ${name}`,
    memory: 'Thế giới chỉ ở trong bộ nhớ nên không làm tiếp được.',
    tooLong: 'Dừng sau 500 câu trả lời mà chưa đến cuối.',
    banner: 'MÔ PHỎNG · không phải ứng dụng VNeID thật',
  },
  en: {
    done: (name: string, level: number) => `Done: ${name} has a level-${level} electronic identification account, active on this handset.`,
    hint: 'Walk it yourself: run “npm start” (or “vneid-sim register”) in a terminal.',
    left: (screen: string) => `Stopped at the screen “${screen}”.`,
    resume: (name: string) => `Go on: vneid-sim resume ${name}`,
    memory: 'This world was in memory only and cannot be resumed.',
    tooLong: 'Stopped after 500 answers without reaching the end.',
    banner: 'SIMULATION · not the real VNeID app',
  },
} as const;

/** Tells of a walk while it goes on and when it ends: lines for people, or one JSON object an entry. */
export function progress(session: Session, given: CommonOptions & ApiOptions & { auto?: boolean }, set: Settings, io: Io) {
  const { language } = set;
  const words = WORDS[language];
  const { name, me } = session;
  const out = (line: string) => io.stdout.write(`${line}\n`);
  const note = (line: string) => given.quiet || io.stderr.write(`${line}\n`);
  const byHand = set.interactive && !given.auto;
  /** Where it stands, by the screen's title and the name that --from and --until know. */
  const titleOf = (state: State) => (state.at === undefined ? '' : `${view(flow, state, 0, '', language).title} (${state.at})`);
  const comeBack = () => note(set.data === ':memory:' ? words.memory : words.resume([name, ...apiWords(given)].join(' ')));
  const json = given.json === true;
  if (!json && !given.quiet && !byHand) out(words.banner);
  const result = (how: string, state: State) => {
    if (json)
      out(
        JSON.stringify({
          ended: how,
          screen: state.at ?? null,
          account: state.known.account ?? null,
          device: state.device.name,
          session: name,
        }),
      );
  };

  return {
    notice(why: Refused) {
      if (json) out(JSON.stringify({ notice: why }));
      else sayRefused(io, why, language);
    },
    async entry(entry: Entry, before: State) {
      if (byHand || given.quiet) return;
      if (json) out(JSON.stringify(entry));
      else {
        for (const line of entryLines(entry, before, me.citizen.fullName, set, io)) out(line);
        const { picture } = view(flow, { ...before, at: entry.screen }, entry.time, me.citizen.fullName, language);
        if (picture !== undefined) await showPictureIn(locate(picture, io.cwd), PORTRAIT, set, io);
      }
    },
    done(state: State) {
      result('end', state);
      if (json) return;
      const { account } = state.known;
      out(words.done(safe(account?.fullName ?? me.citizen.fullName), account?.level ?? 1));
      if (!byHand) note(words.hint);
    },
    left(state: State) {
      result('left', state);
      if (!json) note(words.left(titleOf(state)));
      comeBack();
    },
    refused(why: Refused, state: State) {
      result('refused', state);
      sayRefused(io, why, language, json);
      comeBack();
    },
    unanswered(screen: string) {
      sayRefused(io, unanswered(screen), language, json);
      comeBack();
    },
    interrupted(state: State) {
      note(`\n${words.left(titleOf(state))}`);
      comeBack();
    },
    tooLong(state: State) {
      result('too-long', state);
      note(words.tooLong);
    },
  };
}

/** An entry as it is watched: a block where a person looks on, else a line that begins with the step. */
export function entryLines(entry: Entry, before: State, name: string, { language, depth, plain }: Settings, io: Io): string[] {
  const shown = { view: view(flow, { ...before, at: entry.screen }, entry.time, name, language), entry, language };
  if (!io.stdout.isTTY || plain) return [watchLine(shown), ...dueLines(shown)];
  return [...watchBlock(shown, io.stdout.columns ?? 80, inColour(depth)), ''];
}
