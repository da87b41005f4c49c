import type { Entry } from '../flow/entry.js';
import { ownAnswer } from '../flow/own-answer.js';
import { beginning, flow, goals } from '../flow/process.js';
import { type Actor, actors } from '../flow/screen.js';
import type { State } from '../flow/state.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { noSuch } from '../refusals/no-such.js';
import type { Steering } from '../script/play.js';
import { locate, readText } from './files.js';
import type { Io } from './io.js';
import { entryLines } from './progress.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';
import { unanswered } from './unanswered.js';

/** What the command line says of who answers, and from where to where. */
export interface Steered {
  readonly auto?: boolean;
  readonly answers?: string;
  readonly from?: string;
  readonly until?: string;
  readonly as?: string;
  readonly clock?: string;
}

/** The screen that is the first to be asked about. */
export type First = () => Promise<Result<string>>;

/** The screen at which a registration of that command line begins to ask. */
export const begun =
  ({ from, level }: Pick<Steered, 'from'> & { readonly level: string }): First =>
  async () => {
    const at = place(from);
    if (!at.ok) return at;
    const goal = goals.find((one) => one === level) ?? '1';
    const { value } = at;
    if (value === undefined) return ok(beginning(goal));
    return ok(Object.keys(flow).find((screen) => isAt(screen, value))!);
  };

/** Whom the person before the terminal plays, and a file answers for; undefined for anything else. */
const rolesOf = (given = 'both'): readonly Actor[] | undefined =>
  given === 'both' ? actors : actors.some((actor) => actor === given) ? [given as Actor] : undefined;

const actorOn = (screen: string): Actor => flow[screen]!.actor ?? 'citizen';

/** Who answers, how to leave the terminal as it was found, and who hears of what somebody else does. */
export type Steer = (session: Session) => Promise<Steering & { close?(): void; tell?(entry: Entry, before: State): void }>;

/** Who answers: a file, the citizen, somebody at the terminal; a file may leave the rest to either of the others. */
export async function steering(given: Steered, set: Settings, io: Io, first: First): Promise<Result<Steer>> {
  if (given.clock !== undefined && given.clock !== 'running') {
    return refuse('VALUE_INVALID', { option: '--clock', given: given.clock, expected: 'running' });
  }
  const roles = rolesOf(given.as);
  if (!roles) return refuse('VALUE_INVALID', { option: '--as', given: given.as!, expected: [...actors, 'both'].join(', ') });
  const places = { from: place(given.from), until: place(given.until) };
  for (const at of Object.values(places)) if (!at.ok) return at;
  const script = given.answers === undefined ? null : await readText(locate(given.answers, io.cwd), given.answers);
  if (script && !script.ok) return script;
  const { answering, unasked } = await import('../script/answers.js');
  const file = script && answering(flow, script.value, given.answers!);
  if (file && !file.ok) return file;
  const byHand = set.interactive && !given.auto;
  if (!byHand && !given.auto && !file) {
    const screen = await first();
    return screen.ok ? { ok: false, refused: unanswered(screen.value) } : screen;
  }
  return ok(async (session) => {
    let meanwhile: string[] = [];
    const taken = () => {
      const lines = meanwhile;
      meanwhile = [];
      return lines;
    };
    const person = byHand ? await atTerminal(session, given, taken, set, io) : null;
    const self = (state: State, me: Parameters<Steering['answer']>[1]) => ({ answer: ownAnswer(flow, state, me), own: true });
    let reached = given.from === undefined;
    return {
      watched: person !== null,
      close: () => person?.close(),
      tell(entry, before) {
        if (!roles.includes(actorOn(entry.screen)))
          meanwhile.push(...entryLines(entry, before, session.me.citizen.fullName, { ...set, plain: true }, io));
      },
      async answer(state, me, inbox) {
        if (atPlace(state, places.until)) return { answer: { leave: true }, own: false };
        reached ||= atPlace(state, places.from);
        // Whoever nobody plays answers for himself.
        if (!reached || !roles.includes(actorOn(state.at!))) return self(state, me);
        const scripted = file?.value.answer(state, me);
        if (scripted) return scripted;
        if (person) return { answer: await person.answer(state, inbox), own: false };
        if (given.auto) return self(state, me);
        const needless = unasked(flow, state, me);
        return needless && { answer: needless, own: false };
      },
    };
  });
}

async function atTerminal({ me, scene }: Session, given: Steered, meanwhile: () => readonly string[], set: Settings, io: Io) {
  const { terminalAnswers } = await import('../terminal/answers.js');
  const { language, plain, depth } = set;
  return terminalAnswers({
    flow,
    clock: scene.clock,
    name: me.citizen.fullName,
    persona: me,
    language,
    plain,
    depth,
    picture: async (file) => (await import('./show-picture.js')).pictureIn(locate(file, io.cwd), set, io),
    meanwhile,
    running: given.clock === 'running',
    input: io.stdin,
    output: io.stdout,
  });
}

/** A screen by its name, or a step by its number. */
function place(given: string | undefined): Result<string | number | undefined> {
  if (given === undefined) return ok(undefined);
  if (/^\d+$/.test(given) && Number(given) >= 1 && Number(given) <= 12) return ok(Number(given));
  if (Object.hasOwn(flow, given)) return ok(given);
  return noSuch('screen', given, Object.keys(flow));
}
const isAt = (screen: string, place: string | number) => screen === place || flow[screen]!.step.n === place;
const atPlace = ({ at }: State, wanted: Result<string | number | undefined>) =>
  wanted.ok && wanted.value !== undefined && at !== undefined && isAt(at, wanted.value);
