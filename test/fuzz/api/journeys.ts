import { emptyCard } from '../../../src/identity/rules/card.js';
import { papers } from '../../../src/identity/rules/papers.js';
import { services } from '../../../src/identity/rules/services.js';
import { officers, ward } from '../../identity/offices.js';
import { clearPortrait, detailsOf, readingOf } from '../../identity/people.js';
import type { Person } from './people.js';
import { ask, DAY, HOUR, type Journey, otherPassword, passcode, passOtp, password, type Shared, wait } from './steps.js';

const { measures } = clearPortrait;
/** Portraits that are to be taken again, each for another reason. */
export const badPortraits = [
  { measures: { ...measures, width: 100 } },
  { measures: { ...measures, brightness: 10 } },
  { measures: { ...measures, brightness: 250 } },
  { measures: { ...measures, contrast: 3 } },
  { measures: { ...measures, sharpness: 3 } },
  ...['no-face', 'several', 'eyes-closed', 'mask', 'glasses', 'other-person'].map((seen) => ({ measures, seen })),
];
const portraitFor = ({ luck }: Shared) =>
  luck.odds(0.2) ? luck.one(badPortraits) : luck.odds(0.1) ? { measures, seen: 'doubtful' } : { measures };

/** A card as it is read: mostly the person's own, whose data are mostly right. */
function cardOf({ luck, people }: Shared, person: Person) {
  const reading = readingOf(luck.odds(0.93) ? person : people.binh, luck.one(['chip', 'qr'] as const));
  if (luck.odds(0.06)) return { ...reading, card: { ...reading.card, expiryDate: '2020-01-01' } };
  if (luck.odds(0.1)) return { ...reading, card: { ...reading.card, fullName: 'Nguyễn Văn Khác' } };
  if (luck.odds(0.06)) return { ...reading, card: { ...reading.card, address: 'Số 9, Phường Khác, Cà Mau' } };
  return luck.odds(0.05) ? { ...reading, card: { ...emptyCard, personalId: person.personalId } } : reading;
}

/** Details as they are declared: mostly right, or one thing in them is not. */
function declared({ luck }: Shared, person: Person) {
  const details = detailsOf(person);
  if (luck.odds(0.8)) return details;
  return luck.one([
    { ...details, birthDate: '1970-01-01' },
    { ...details, sex: details.sex === 'male' ? 'female' : 'male' },
    { ...details, fullName: 'Nguyễn Văn Khác' },
    { ...details, residence: { ...details.residence, ward: 'Phường Khác' } },
  ]);
}

const relationOf = (shared: Shared, representative: Person) =>
  shared.luck.odds(0.85) ? (representative === shared.people.mother ? 'mother' : 'father') : 'guardian';

/** Somebody who declares for a child, and with which number. */
export function representativeFor(shared: Shared) {
  const { luck, people } = shared;
  const adult = luck.odds(0.75) ? people.mother : people.father;
  const phone = luck.odds(0.85) ? adult.phone : luck.one([people.binh.phone, '0950000098']);
  return { personalId: adult.personalId, phone, relation: relationOf(shared, adult) };
}

/** Steps 3 to 5 up to the ticket; null: it came to an end before. */
export function* upToTicket(shared: Shared, person: Person, phone = person.phone): Journey<string | null> {
  const { luck, people } = shared;
  const begun = yield* ask('begin', { body: { personalId: person.personalId, phone } });
  if (!begun.ok) return null;
  const { registration } = begun.value;
  let heard = phone;
  if (begun.value.notices || luck.odds(0.03)) {
    if (luck.odds(0.2)) yield* ask('submitDetails', { path: { registration }, body: { details: detailsOf(person), accept: false } });
    for (let tries = 0; tries < 3; tries++) {
      const said =
        tries === 2 ? { personalId: people.mother.personalId, phone: people.mother.phone, relation: 'mother' } : representativeFor(shared);
      const told = yield* ask('declareRepresentative', { path: { registration }, body: said });
      if (!told.ok) continue;
      heard = told.value.phone;
      break;
    }
  }
  for (let tries = 0; tries < 4; tries++) {
    const body = { details: declared(shared, person), accept: luck.odds(0.3) };
    const sent = yield* ask('submitDetails', { path: { registration }, body });
    if (sent.ok) return yield* passOtp(shared, { ...person, phone: heard }, sent.value.challenge, registration);
    if (sent.code === 'REGISTRATION_OVER' || sent.code === 'NOT_IN_REGISTER') return null;
  }
  return null;
}

/** Steps 3 to 5. */
export function* register(shared: Shared, person: Person): Journey<boolean> {
  const ticket = yield* upToTicket(shared, person);
  if (ticket === null) return false;
  return (yield* ask('setPassword', { bearer: ticket, body: { password } })).ok;
}

/** Step 6, with a slip of the finger now and then. */
export function* logIn(shared: Shared, person: Person): Journey<string | null> {
  const { luck } = shared;
  for (let tries = 0; tries < 3; tries++) {
    const typed = luck.odds(0.85) ? password : otherPassword;
    const body = { personalId: person.personalId, password: typed, device: shared.deviceOf(person) };
    const done = yield* ask('logIn', { body });
    if (done.ok) return done.value.session;
    if (done.code !== 'LOGIN_WRONG') return null;
  }
  return null;
}

/** Steps 7 to 9: whether an application was handed in. */
export function* apply(shared: Shared, person: Person, bearer: string): Journey<boolean> {
  const { luck } = shared;
  if (luck.odds(0.1)) yield* ask('submitCard', { bearer, body: cardOf(shared, person) });
  yield* ask('openApplication', { bearer });
  for (let tries = 0; tries < 3; tries++) {
    if ((yield* ask('submitCard', { bearer, body: cardOf(shared, person) })).ok) break;
  }
  if (luck.odds(0.08)) yield* ask('file', { bearer, body: { email: null } });
  for (let tries = 0; tries < 4; tries++) {
    if ((yield* ask('submitPortrait', { bearer, body: portraitFor(shared) })).ok) break;
  }
  const filed = yield* ask('file', { bearer, body: { email: luck.odds(0.5) ? null : 'thu@example.com' } });
  if (luck.odds(0.3)) yield* ask('applicationStatus', { bearer });
  if (luck.odds(0.15)) yield* ask('openApplication', { bearer });
  return filed.ok;
}

/** Steps 10 to 12; the session of the active account. */
export function* activate(shared: Shared, person: Person, device = shared.deviceOf(person)): Journey<string | null> {
  const { luck } = shared;
  const body = { personalId: person.personalId, phone: person.phone, device, takeOver: luck.odds(0.2) };
  if (luck.odds(0.05)) yield* ask('requestActivation', { body: { ...body, phone: '0950000999' } });
  const asked = yield* ask('requestActivation', { body });
  if (!asked.ok) return null;
  const { activation } = asked.value;
  const sent = yield* ask('sendActivationOtp', { path: { activation } });
  if (!sent.ok) return null;
  const bearer = yield* passOtp(shared, person, sent.value.challenge, activation);
  if (bearer === null) return null;
  if (asked.value.password === 'missing') yield* ask('setActivationPassword', { bearer, body: { password } });
  for (let tries = 0; tries < 3; tries++) {
    const easy = tries === 0 && shared.strict;
    const code = !easy && luck.odds(0.8) ? passcode : luck.one(['111111', '123456', '150199']);
    if ((yield* ask('setPasscode', { bearer, body: { passcode: tries === 2 ? passcode : code } })).ok) break;
  }
  const answers = [
    { question: luck.whole(0, 5), answer: ' Thành phố trong mơ ' },
    { question: luck.whole(6, 9), answer: 'ở một phiên chợ' },
  ];
  const active = yield* ask('setQuestions', { bearer, body: { answers } });
  return active.ok ? active.value.session : null;
}

/** What an account opens, and an identity QR that another party checks. */
export function* use(shared: Shared, bearer: string): Journey {
  const { luck } = shared;
  const typed = () => ({ passcode: luck.odds(0.8) ? passcode : luck.one(['000000', passcode.slice(1)]) });
  for (let times = luck.whole(3, 7); times > 0; times--) {
    const what = luck.whole(0, 4);
    if (what === 0) yield* ask('openService', { bearer, body: { service: luck.one(services) } });
    else if (what === 1) yield* ask('wallet', { bearer, body: typed() });
    else if (what === 2) yield* ask('personalData', { bearer, body: typed() });
    else if (what === 3) yield* book(shared, bearer, Date.UTC(2026, 0, luck.whole(5, 30), luck.one([2, 3, 7, 20])));
    else {
      const made = yield* ask('share', { bearer });
      if (!made.ok) continue;
      if (luck.odds(0.2)) yield* wait(10 * 60_000);
      const { text } = made.value as { text: string };
      const shown = luck.odds(0.85) ? text : luck.one([text.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')), `${text}x`, 'xin chào']);
      yield* ask('redeemShare', { body: { text: shown } });
      if (luck.odds(0.5)) yield* ask('redeemShare', { body: { text } });
    }
  }
}

function* book({ luck }: Shared, bearer: string, at: number): Journey {
  yield* ask('offices', { query: { province: luck.one(['Hà Nội', 'Cà Mau', 'Sao Hỏa']) } });
  yield* ask('book', { bearer, body: { office: luck.one(['ward', 'city', 'district', 'nowhere']), at } });
}

/** An officer at his desk while the office is open; null: he was not let in. */
export function* signIn({ luck }: Shared): Journey<string | null> {
  const officer = luck.one(officers);
  for (let tries = 0; tries < 4; tries++) {
    const pin = luck.odds(0.9) ? officer.pin : '000000';
    const done = yield* ask('desk.signIn', { body: { office: luck.odds(0.97) ? officer.office : ward.id, officer: officer.id, pin } });
    if (done.ok) return done.value.desk;
    const { opensAt } = done.value.params as { opensAt?: number | null };
    if (done.code === 'OFFICE_CLOSED' && opensAt) yield { until: opensAt };
    else if (done.code !== 'OFFICER_UNKNOWN') return null;
  }
  return null;
}

/** What the authority will refuse a dossier for. */
export type Flaw = 'name' | 'portrait' | 'fingerprints';

/** A visit to the office: the number on the slip, where the dossier was received. */
export function* visit(shared: Shared, person: Person, flaw?: Flaw): Journey<string | null> {
  const { luck } = shared;
  const bearer = yield* signIn(shared);
  if (bearer === null) return null;
  const { personalId, fullName, birthDate, sex, residence, phone } = person;
  const young = person === shared.people.child || person === shared.people.sister || luck.odds(0.05);
  const said = {
    personalId,
    fullName: flaw !== 'name' && luck.odds(0.93) ? fullName : 'Nguyễn Văn Khác',
    birthDate,
    sex,
    ...(luck.odds(0.5) && { residence }),
    phone: luck.odds(0.93) ? phone : '0950000998',
    email: luck.odds(0.5) ? null : 'thu@example.com',
    representative: young && luck.odds(0.9) ? representativeFor(shared) : null,
  };
  const opened = yield* ask('desk.openDossier', { bearer, body: said });
  if (!opened.ok) return null;
  const path = { dossier: opened.value.dossier as string };
  const withoutCard = flaw === 'name' || luck.odds(0.15);
  for (let tries = 0; tries < 3; tries++) {
    const reading = withoutCard ? null : flaw ? readingOf(person) : cardOf(shared, person);
    if ((yield* ask('desk.submitCard', { bearer, path, body: { reading } })).ok) break;
  }
  if (luck.odds(0.5)) yield* ask('desk.lookUp', { bearer, path });
  for (let tries = 0; tries < 4; tries++) {
    const body = flaw === 'portrait' ? { measures, seen: 'doubtful' } : flaw ? { measures } : portraitFor(shared);
    if ((yield* ask('desk.submitPortrait', { bearer, path, body })).ok) break;
  }
  for (let tries = 0; tries < 4; tries++) {
    const quality = flaw === 'fingerprints' ? 'doubtful' : luck.odds(0.75) ? 'good' : luck.one(['unreadable', 'mismatch', 'doubtful']);
    if ((yield* ask('desk.submitFingerprints', { bearer, path, body: { digest: 'cd'.repeat(32), quality } })).ok) break;
  }
  for (let tries = 0; tries < 4; tries++) {
    const brought = Object.fromEntries(
      papers.map((paper) => [paper, luck.odds(0.9) ? luck.one(['own', 'no']) : luck.one(['another', 'forgotten'])]),
    );
    const body = { papers: tries === 3 ? {} : brought, form: luck.odds(0.9), consent: luck.odds(0.9) };
    const received = yield* ask('desk.receive', { bearer, path, body });
    if (!received.ok) continue;
    return received.value.slip;
  }
  return null;
}

/** Somebody's whole way to level 1, or as far as it goes. */
export function* levelOne(shared: Shared, person: Person): Journey<string | null> {
  if (!(yield* register(shared, person))) return null;
  const bearer = yield* logIn(shared, person);
  if (bearer === null || !(yield* apply(shared, person, bearer))) return null;
  yield* wait(30 * HOUR);
  if ((yield* ask('applicationStatus', { bearer })).code !== null && (yield* apply(shared, person, bearer))) yield* wait(30 * HOUR);
  const active = yield* activate(shared, person);
  if (active !== null) yield* use(shared, active);
  return active;
}

/** Somebody's whole way to level 2, with or without an account before. */
export function* levelTwo(shared: Shared, person: Person): Journey<string | null> {
  const slip = yield* visit(shared, person);
  if (slip === null) return null;
  if (shared.luck.odds(0.3)) yield* ask('dossierStatus', { body: { slip } });
  yield* wait(4 * DAY);
  yield* ask('dossierStatus', { body: { slip } });
  const active = yield* activate(shared, person);
  if (active !== null) yield* use(shared, active);
  return active;
}
