import { resolve } from 'node:path';
import type { Entry } from '../flow/entry.js';
import { level1 } from '../flow/level1/index.js';
import { ownAnswer } from '../flow/own-answer.js';
import type { Flow } from '../flow/screen.js';
import { advance, type State } from '../flow/state.js';
import { ok, type Refused, type Result, refuse, refused } from '../refusals/index.js';
import { type Ending, play, type Steering } from '../script/play.js';
import type { Interrupted } from '../terminal/interrupted.js';
import { nearest } from '../text/near.js';
import type { Given } from './call.js';
import { locate, readText, writing } from './files.js';
import { exit, type Io } from './io.js';
import { findCitizen, findDevice, sampleCitizens } from './people.js';
import { progress } from './progress.js';
import { begin, endOf, resumable, resume, type Session } from './session.js';
import type { CommonOptions, Settings } from './settings.js';
import { unanswered } from './unanswered.js';

interface Options extends CommonOptions {
  readonly level: string;
  readonly citizen: string;
  readonly device: string;
  readonly qr?: string;
  readonly nfc?: string;
  readonly portrait?: string;
  readonly auto?: boolean;
  readonly answers?: string;
  readonly from?: string;
  readonly until?: string;
  readonly record?: string;
  readonly clock?: string;
}

const flow: Flow = level1;

/** `register`: walks a citizen through level 1, by hand, by himself or by a file of answers. */
export async function register(called: Given, io: Io): Promise<number> {
  const given = called.options as unknown as Options;
  const { set } = called;
  return opening(called, io, begun(given), async () => {
    if (given.level !== '1') return refuse('VALUE_INVALID', { option: '--level', given: given.level, expected: '1' });
    const found = await findCitizen(given.citizen, io.cwd);
    if (!found.ok) return found;
    const device = await findDevice(given.device, found.value.citizen);
    if (!device.ok) return device;
    const { qr, nfc, portrait } = given;
    const files = { ...(qr && { qr }), ...(nfc && { nfc }), ...(portrait && { portrait }) };
    const record = given.record ? resolve(io.cwd, given.record) : null;
    return begin(set, io, { ...found.value, device: device.value, files, record });
  });
}

/** `resume`: goes on with a session that was stopped. */
export async function resumeRegistration(called: Given, io: Io): Promise<number> {
  const { args, set } = called;
  const stopped = async () => {
    const session = await resumable(set, io, args[0]);
    return session.ok ? ok(endOf(session.value.journal).at!) : session;
  };
  return opening(called, io, stopped, async () => {
    const people = await sampleCitizens();
    return people.ok ? resume(set, io, args[0], people.value) : people;
  });
}

/** The screen that is the first to be asked about. */
type First = () => Promise<Result<string>>;

const begun =
  ({ from }: Options): First =>
  async () => {
    const at = place(from);
    if (!at.ok) return at;
    return ok(Object.keys(flow).find((name) => at.value === undefined || name === at.value || flow[name]!.step.n === at.value)!);
  };

/** Everything that can be wrong with the command line is said before a session is opened. */
async function opening(called: Given, io: Io, first: First, open: () => Promise<Result<Session>>): Promise<number> {
  const { set } = called;
  const given = called.options as unknown as Options;
  const stop = (why: Refused) => called.stop(why, why.code === 'STORE_UNWRITABLE' ? exit.refused : exit.usage);
  if (given.clock !== undefined && given.clock !== 'running') {
    return stop(refused('VALUE_INVALID', { option: '--clock', given: given.clock, expected: 'running' }));
  }
  const steered = await steering(given, set, io, first);
  if (!steered.ok) return stop(steered.refused);
  const session = await open();
  if (!session.ok) return stop(session.refused);
  return walkOn(session.value, steered.value, given, set, io);
}

/** Who answers, and how to leave the terminal as it was found. */
type Steer = (session: Session) => Promise<Steering & { close?(): void }>;

/** Who answers: a file, the citizen, somebody at the terminal; a file may leave the rest to either of the others. */
async function steering(given: Options, set: Settings, io: Io, first: First): Promise<Result<Steer>> {
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
    const person = byHand ? await atTerminal(session, given, set, io) : null;
    const self = (state: State, me: Parameters<Steering['answer']>[1]) => ({ answer: ownAnswer(flow, state, me), own: true });
    let reached = given.from === undefined;
    return {
      watched: person !== null,
      close: () => person?.close(),
      async answer(state, me, inbox) {
        if (atPlace(state, places.until)) return { answer: { leave: true }, own: false };
        reached ||= atPlace(state, places.from);
        if (!reached) return self(state, me);
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

async function atTerminal({ me, scene }: Session, given: Options, set: Settings, io: Io) {
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
  return refuse('NAME_UNKNOWN', { kind: 'screen', given, near: nearest(given, Object.keys(flow)).join(', ') });
}
const atPlace = ({ at }: State, wanted: Result<string | number | undefined>) =>
  wanted.ok && wanted.value !== undefined && at !== undefined && (at === wanted.value || flow[at]!.step.n === wanted.value);

/** Walks a session on, writing each entry down before the next answer, and tells how it ended. */
async function walkOn(session: Session, steer: Steer, given: Options, set: Settings, io: Io): Promise<number> {
  const report = progress(session, given, set, io);
  let last = session.state;
  const steered = await steer(session);
  try {
    for (const notice of session.notices) report.notice(notice);
    let unwritten: Refused | undefined;
    const stopping = { ...steered, check: () => unwritten?.code };
    const ending = await play(flow, session.scene, session.state, session.me, stopping, async (entry: Entry, before: State) => {
      const written = await writing(async () => {
        for (const recorder of session.recorders) await recorder.append(entry);
      });
      if (!written.ok) {
        unwritten = written.refused;
        return;
      }
      last = advance(flow, before, entry);
      await report.entry(entry, before);
    });
    steered.close?.();
    // What is not written down has not happened: the way on is from the entry before.
    return finish(unwritten ? { how: 'refused', refused: unwritten, state: last } : ending, report);
  } catch (error) {
    steered.close?.();
    if (!(error instanceof Error && error.name === 'Interrupted')) throw error;
    report.interrupted(last);
    return (error as Interrupted).code;
  } finally {
    await session.close();
  }
}

function finish(ending: Ending, report: ReturnType<typeof progress>): number {
  switch (ending.how) {
    case 'end':
      report.done(ending.state);
      return exit.done;
    case 'left':
      report.left(ending.state);
      return exit.done;
    case 'refused':
      report.refused(ending.refused, ending.state);
      return exit.refused;
    case 'unanswered':
      report.unanswered(ending.screen);
      return exit.usage;
    case 'unexpected':
    case 'too-long':
      report.tooLong(ending.state);
      return exit.refused;
  }
}
