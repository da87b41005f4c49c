import { resolve } from 'node:path';
import type { Entry } from '../flow/entry.js';
import { flow, goals } from '../flow/process.js';
import { advance, type State } from '../flow/state.js';
import { NotReached } from '../identity/http/not-reached.js';
import { papers } from '../identity/rules/papers.js';
import { ok, type Refused, type Result, refuse } from '../refusals/index.js';
import { noSuch } from '../refusals/no-such.js';
import { type Ending, play } from '../script/play.js';
import type { Interrupted } from '../terminal/interrupted.js';
import { type ApiOptions, givenApi, isUnreached } from './api-option.js';
import type { Given } from './call.js';
import { writing } from './files.js';
import { exit, type Io } from './io.js';
import { ownRules } from './own-rules.js';
import { findCitizen, findDevice, findOffice, sampleCitizens } from './people.js';
import { progress } from './progress.js';
import { endOf, resumable } from './resumable.js';
import { begin, type NewSession, resume, type Session } from './session.js';
import type { CommonOptions, Settings } from './settings.js';
import { begun, type First, type Steer, type Steered, steering } from './steering.js';
import { newFolderFor, visitPapers } from './visit-papers.js';

interface Options extends CommonOptions, Steered, ApiOptions {
  readonly level: string;
  readonly office?: string;
  readonly papers?: string;
  readonly citizen: string;
  readonly device: string;
  readonly qr?: string;
  readonly nfc?: string;
  readonly portrait?: string;
  readonly record?: string;
  readonly holidays?: string;
  readonly decision?: string;
  readonly out?: string;
}

/** `register`: walks a citizen through level 1, by hand, by himself or by a file of answers. */
export async function register(called: Given, io: Io): Promise<number> {
  const given = called.options as unknown as Options;
  const { set } = called;
  return opening(called, io, begun(given), async () => {
    const wanted = await goalOf(given);
    if (!wanted.ok) return wanted;
    const found = await findCitizen(given.citizen, io.cwd);
    if (!found.ok) return found;
    const device = await findDevice(given.device, found.value.citizen);
    if (!device.ok) return device;
    const folder = newFolderFor(given.out, io.cwd);
    if (!folder.ok) return folder;
    const own = await ownRules(given, io.cwd);
    if (!own.ok) return own;
    const api = await givenApi(given);
    if (!api.ok) return api;
    const { qr, nfc, portrait } = given;
    const files = { ...(qr && { qr }), ...(nfc && { nfc }), ...(portrait && { portrait }) };
    const record = given.record ? resolve(io.cwd, given.record) : null;
    return begin(set, io, { ...found.value, ...wanted.value, device: device.value, files, record, own: own.value, api: api.value });
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
    if (!people.ok) return people;
    const api = await givenApi(called.options as ApiOptions);
    return api.ok ? resume(set, io, args[0], people.value, api.value) : api;
  });
}

/** What the citizen wants: a level, and for level 2 an office and papers. */
async function goalOf({ level, office, papers: named }: Options): Promise<Result<Pick<NewSession, 'goal' | 'office' | 'papers'>>> {
  const goal = goals.find((one) => one === level);
  if (!goal) return refuse('VALUE_INVALID', { option: '--level', given: level, expected: goals.join(', ') });
  const chosen = office === undefined ? ok(null) : await findOffice(office);
  if (!chosen.ok) return chosen;
  if (named === undefined) return ok({ goal, office: chosen.value });
  const names = named
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const stranger = names.find((name) => !papers.some((paper) => paper === name));
  if (stranger) return noSuch('paper', stranger, papers);
  return ok({ goal, office: chosen.value, papers: Object.fromEntries(names.map((name) => [name, 'own'])) });
}

/** Everything that can be wrong with the command line is said before a session is opened. */
async function opening(called: Given, io: Io, first: First, open: () => Promise<Result<Session>>): Promise<number> {
  const { set } = called;
  const given = called.options as unknown as Options;
  const stop = (why: Refused) =>
    called.stop(why, why.code === 'STORE_UNWRITABLE' ? exit.refused : isUnreached(why.code) ? exit.unreachable : exit.usage);
  const steered = await steering(given, set, io, first);
  if (!steered.ok) return stop(steered.refused);
  const session = await open();
  if (!session.ok) return stop(session.refused);
  return walkOn(session.value, steered.value, given, set, io);
}

/** Walks a session on, writing each entry down before the next answer, and tells how it ended. */
async function walkOn(session: Session, steer: Steer, given: Options, set: Settings, io: Io): Promise<number> {
  const report = progress(session, given, set, io);
  const papersOf = visitPapers({ ...given, watched: !set.interactive || given.auto === true }, session.me, set, io);
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
      steered.tell?.(entry, before);
      await report.entry(entry, before);
      const papers = await papersOf(entry, last);
      if (!papers.ok) unwritten = papers.refused;
    });
    steered.close?.();
    // What is not written down has not happened: the way on is from the entry before.
    return finish(unwritten ? { how: 'refused', refused: unwritten, state: last } : ending, report);
  } catch (error) {
    steered.close?.();
    if (error instanceof NotReached) return finish({ how: 'refused', refused: error.refused, state: last }, report);
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
      return isUnreached(ending.refused.code) ? exit.unreachable : exit.refused;
    case 'unanswered':
      report.unanswered(ending.screen);
      return exit.usage;
    case 'unexpected':
    case 'too-long':
      report.tooLong(ending.state);
      return exit.refused;
  }
}
