import type { CardReading, Portrait } from '../../src/identity/api.js';
import type { DeskApi, Fingerprints, HandedIn, Said, Slip } from '../../src/identity/desk.js';
import type { Officer } from '../../src/identity/rules/office.js';
import type { Clock } from '../../src/world.js';
import { answers, type Connected, DAY, HOUR, type journey, passcode, password, value } from './journey.js';
import { minh } from './offices.js';
import { clearPortrait, type Person, readingOf } from './people.js';

export const goodFingers: Fingerprints = { digest: 'cd'.repeat(32), quality: 'good' };
export const handedIn: HandedIn = { papers: { bhxh: 'own', mst: 'no' }, form: true, consent: true };

/** What somebody says at the desk. */
export const saidBy = ({ personalId, fullName, birthDate, sex, phone }: Person, changes: Partial<Said> = {}): Said => ({
  personalId,
  fullName,
  birthDate,
  sex,
  phone,
  email: null,
  representative: null,
  ...changes,
});

/** What differs from a visit in which everything goes well. */
interface Visit {
  readonly said?: Partial<Said>;
  /** Null: no chip card. */
  readonly card?: CardReading | null;
  readonly portrait?: Portrait;
  readonly fingerprints?: Fingerprints;
  readonly handedIn?: Partial<HandedIn>;
}

/** How many calls there were at the desks of a world. */
const calls = new WeakMap<DeskApi, number>();

/** An officer at his desk, each call with a new key; the methods skip to a point of a visit. */
export function deskOf(api: DeskApi, officer: Officer = minh) {
  const key = () => {
    const n = (calls.get(api) ?? 0) + 1;
    calls.set(api, n);
    return `desk/${n}`;
  };
  const signIn = (changes: Partial<Parameters<DeskApi['signIn']>[1]> = {}) =>
    api.signIn(key(), { office: officer.office, officer: officer.id, pin: officer.pin, ...changes });
  const desk = async () => (await value(signIn())).desk;
  const me = {
    key,
    signIn,
    desk,
    open: async (person: Person, changes?: Partial<Said>) => api.openDossier(key(), await desk(), saidBy(person, changes)),
    /** A dossier just opened, and the token it was opened with. */
    async opened(person: Person, changes?: Partial<Said>): Promise<{ token: string; dossier: string }> {
      const token = await desk();
      const { dossier } = await value(api.openDossier(key(), token, saidBy(person, changes)));
      return { token, dossier };
    },
    /** Everything but the receipt. */
    async prepared(person: Person, visit: Visit = {}) {
      const { token, dossier } = await me.opened(person, visit.said);
      await value(api.submitCard(key(), token, dossier, visit.card === undefined ? readingOf(person) : visit.card));
      await value(api.submitPortrait(key(), token, dossier, visit.portrait ?? clearPortrait));
      await value(api.submitFingerprints(key(), token, dossier, visit.fingerprints ?? goodFingers));
      return {
        token,
        dossier,
        receive: (changes: Partial<HandedIn> = {}) => api.receive(key(), token, dossier, { ...handedIn, ...changes }),
      };
    },
    async received(person: Person, visit: Visit = {}): Promise<Slip> {
      const { receive } = await me.prepared(person, visit);
      return value(receive(visit.handedIn));
    },
  };
  return me;
}

/** Goes all the way from the visit to an account of level 2 that is active, and gives its session; two days and two hours later. */
export async function activeFromDesk(
  { api, desk, clock }: Pick<Connected, 'api' | 'desk'> & { clock: Clock },
  me: ReturnType<typeof journey>,
  visit: Visit = {},
): Promise<string> {
  await deskOf(desk).received(me.person, visit);
  clock.advance(2 * DAY + 2 * HOUR);
  const ticket = await me.activating();
  await value(api.setActivationPassword(me.key(), ticket, password));
  await value(api.setPasscode(me.key(), ticket, passcode));
  return (await value(api.setQuestions(me.key(), ticket, answers))).session;
}
