import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulationAnswer, SimulationBody, SimulationCall } from '../../src/identity/contract/simulation.js';
import { httpIdentity } from '../../src/identity/http.js';
import type { Code, Result } from '../../src/refusals/index.js';
import { seededRandom } from '../../src/world.js';
import { answers, DAY, HOUR, passcode, password, start } from '../identity/journey.js';
import { clearPortrait, detailsOf, type Person, readingOf, an as sample } from '../identity/people.js';
import { goodFingers, handedIn, saidBy } from '../identity/visit.js';

/** An answer of the port, acknowledged: whoever got it relies on it. */
type Answer = Result<object, Code>;
/** What the steps so far were answered, by their names. */
export type Acknowledged = Map<string, Answer>;

/** A client of a running server, each call tried once; `sim` calls the simulator's side. */
export function clientOf(address: string) {
  const url = new URL(address);
  const { api, desk } = httpIdentity({ url, fetch, random: seededRandom('client'), sleep, tries: 1 });
  return {
    api,
    desk,
    async sim<C extends SimulationCall>(call: C, body: SimulationBody<C>): Promise<SimulationAnswer<C>> {
      const headers = { 'content-type': 'application/json' };
      const came = await fetch(new URL(`sim/${call}`, url), { method: 'POST', headers, body: JSON.stringify(body) });
      if (!came.ok) throw new Error(`sim/${call}: ${came.status}`);
      return (await came.json()) as SimulationAnswer<C>;
    },
    /** The status of a health check. */
    health: async (which: 'live' | 'ready') => (await fetch(new URL(`health/${which}`, url))).status,
  };
}
export type Client = ReturnType<typeof clientOf>;

/** What an earlier step was given. */
const got = (acknowledged: Acknowledged, step: string): Record<string, string> => {
  const answer = acknowledged.get(step);
  if (!answer?.ok) throw new Error(`${step} has no answer to go on with`);
  return answer.value as Record<string, string>;
};

/** The nth of people whom no sample has the number of. */
export const someone = (n: number): Person => ({
  ...sample,
  personalId: `001099${String(995_000 + n)}`,
  phone: `095${String(9_000_000 + n)}`,
});

/** Adds people to the population register. */
export const know = (people: readonly Person[]): SimulationBody<'register'> => ({
  register: people.map(({ personalId, fullName, birthDate, sex, residence, cardExpiry, lateDays, phone }) => ({
    ...{ personalId, fullName, birthDate, sex, cardExpiry, lateDays },
    residence: { ...residence },
    phones: [phone],
  })),
});

const an = someone(0);
const officer = { office: 'ha-noi-phuong', officer: '990001', pin: '407560' };

type Call = (client: Client, key: string, acknowledged: Acknowledged) => Promise<Answer>;

/** The code of the nth OTP that somebody was sent, from 1. */
const codeOf = async ({ sim }: Client, { phone }: Person, n = 1): Promise<string> => {
  const { messages } = await sim('sms', { phone, after: 0, until: Number.MAX_SAFE_INTEGER });
  return messages.flatMap(({ code }) => code ?? [])[n - 1]!;
};

/** One person's way from the two numbers to an account of level 1 and of level 0 before; each step by its name, which is its key as well. */
export const toLevel0 = (person: Person): Readonly<Record<string, Call>> => ({
  begin: ({ api }, key) => api.begin(key, { personalId: person.personalId, phone: person.phone }),
  details: ({ api }, key, had) => api.submitDetails(key, got(had, 'begin').registration!, detailsOf(person), false),
  'a wrong code': async (client, key, had) => {
    const wrong = String((Number(await codeOf(client, person)) + 1) % 1_000_000).padStart(6, '0');
    return client.api.confirmOtp(key, got(had, 'details').challenge!, wrong);
  },
  confirm: async (client, key, had) => client.api.confirmOtp(key, got(had, 'details').challenge!, await codeOf(client, person)),
  password: ({ api }, key, had) => api.setPassword(key, got(had, 'confirm').ticket!, password),
  'log in': ({ api }, key) => api.logIn(key, { personalId: person.personalId, password, device: `device of ${person.personalId}` }),
  open: ({ api }, key, had) => api.openApplication(key, got(had, 'log in').session!),
  card: ({ api }, key, had) => api.submitCard(key, got(had, 'log in').session!, readingOf(person)),
  portrait: ({ api }, key, had) => api.submitPortrait(key, got(had, 'log in').session!, clearPortrait),
  file: ({ api }, key, had) => api.file(key, got(had, 'log in').session!, 'an@example.com'),
});

/** Moves the simulated clock to a moment, if it is not there yet. */
const until =
  (to: number): Call =>
  async ({ sim }) => {
    await sim('clock', { to });
    return { ok: true, value: {} };
  };

const request = { personalId: an.personalId, phone: an.phone, device: 'device-1', takeOver: false };

/** A whole registration: level 1 to the activated account, then level 2 at the desk and what the officer's dossier comes to. */
export const walk: Readonly<Record<string, Call>> = {
  register: async ({ sim }) => ({ ok: true, value: await sim('register', know([an])) }),
  service: async ({ api }) => {
    const open = await api.service();
    return open.ok ? { ok: true, value: {} } : open;
  },
  ...toLevel0(an),
  'six hours': until(start + 6 * HOUR),
  status: async ({ api }, _key, had) => api.applicationStatus(got(had, 'log in').session!),
  request: ({ api }, key) => api.requestActivation(key, request),
  otp: ({ api }, key, had) => api.sendActivationOtp(key, got(had, 'request').activation!),
  'confirm again': async (client, key, had) => client.api.confirmOtp(key, got(had, 'otp').challenge!, await codeOf(client, an, 2)),
  passcode: ({ api }, key, had) => api.setPasscode(key, got(had, 'confirm again').ticket!, passcode),
  questions: ({ api }, key, had) => api.setQuestions(key, got(had, 'confirm again').ticket!, answers),
  data: ({ api }, key, had) => api.personalData(key, got(had, 'questions').session!, passcode),
  'sign in': ({ desk }, key) => desk.signIn(key, officer),
  dossier: ({ desk }, key, had) => desk.openDossier(key, got(had, 'sign in').desk!, saidBy(an)),
  'card at the desk': ({ desk }, key, had) => desk.submitCard(key, got(had, 'sign in').desk!, got(had, 'dossier').dossier!, readingOf(an)),
  'look up': ({ desk }, _key, had) => desk.lookUp(got(had, 'sign in').desk!, got(had, 'dossier').dossier!),
  'portrait at the desk': ({ desk }, key, had) =>
    desk.submitPortrait(key, got(had, 'sign in').desk!, got(had, 'dossier').dossier!, clearPortrait),
  fingerprints: ({ desk }, key, had) => desk.submitFingerprints(key, got(had, 'sign in').desk!, got(had, 'dossier').dossier!, goodFingers),
  receive: ({ desk }, key, had) => desk.receive(key, got(had, 'sign in').desk!, got(had, 'dossier').dossier!, handedIn),
  'three days': until(start + 3 * DAY),
  decision: ({ api }, _key, had) => api.dossierStatus(got(had, 'receive').slip!),
  'log in at level 2': ({ api }, key) => api.logIn(key, { personalId: an.personalId, password, device: 'device-1' }),
};

/** Steps that look, by a token that a later step ends: asked again, they need not be answered alike. */
export const looks: ReadonlySet<string> = new Set(['status', 'data', 'look up']);

/** What the last step must come to: an account of level 2. */
export const walkEnd = { account: { personalId: an.personalId, level: 2, device: 'device-1' } };

/** Makes a call again while the server is too busy for it: nothing was done then. */
export async function untilFree(call: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await call();
    if (answer.ok || answer.refused.code !== 'SERVER_BUSY') return answer;
  }
}

/** Whether an answer is one of the authority's that its caller may rely on, and no word that it did not come to one. */
export const isAcknowledged = (answer: Answer): boolean =>
  answer.ok ||
  !['CONNECTION_FAILED', 'API_UNREACHABLE', 'API_TIMEOUT', 'STORE_UNWRITABLE', 'SYSTEM_MAINTENANCE', 'RATE_LIMIT', 'SERVER_BUSY'].includes(
    answer.refused.code,
  );

/** The minutes, as `--now` takes them: in which a walk begins, and in which it can go on after a step. */
export const walkTimes = {
  begin: '2023-05-10 08:00',
  after(last: string | undefined): string {
    const at = Object.keys(walk).indexOf(last ?? '');
    if (at >= Object.keys(walk).indexOf('three days')) return '2023-05-13 08:02';
    return at >= Object.keys(walk).indexOf('six hours') ? '2023-05-10 14:02' : '2023-05-10 08:02';
  },
};
