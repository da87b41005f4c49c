import { detailsOf, readingOf } from '../../identity/people.js';
import {
  activate,
  apply,
  badPortraits,
  levelOne,
  levelTwo,
  logIn,
  register,
  representativeFor,
  signIn,
  upToTicket,
  visit,
} from './journeys.js';
import { atPolice } from './people.js';
import { ask, codeSentTo, DAY, HOUR, type Journey, MINUTE, otherPassword, password, type Shared, wait, wrongCode } from './steps.js';

/** Journeys to what chance alone seldom meets: each world has one of them, in turn. */
export const excursions: Readonly<Record<string, (shared: Shared) => Journey<unknown>>> = {
  *codesSpent({ people: { an } }) {
    const begun = yield* ask('begin', { body: { personalId: an.personalId, phone: an.phone } });
    if (!begun.ok) return;
    const path = { registration: begun.value.registration, process: begun.value.registration };
    yield* ask('submitDetails', { path, body: { details: detailsOf(an), accept: false } });
    for (let sent = 0; sent < 3; sent++) {
      const again = yield* ask('resendOtp', { path });
      if (!again.ok) continue;
      const to = { challenge: again.value.challenge };
      for (let tries = 0; tries < 6; tries++)
        yield* ask('confirmOtp', { path: to, body: { code: wrongCode(yield* codeSentTo(an.phone)) } });
    }
    for (let sent = 0; sent < 4; sent++) yield* ask('resendOtp', { path });
  },
  *locked(shared) {
    const { an } = shared.people;
    yield* register(shared, an);
    for (let tries = 0; tries < 7; tries++) {
      yield* ask('logIn', { body: { personalId: an.personalId, password: otherPassword, device: 'x' } });
    }
    for (let tries = 0; tries < 7; tries++) {
      yield* ask('desk.signIn', { body: { office: 'ward', officer: '990001', pin: '000000' } });
    }
  },
  *deleted(shared) {
    const { an } = shared.people;
    if (!(yield* register(shared, an))) return;
    yield* wait(4 * DAY);
    yield* ask('logIn', { body: { personalId: an.personalId, password, device: 'x' } });
  },
  *cardOver(shared) {
    const { expired, expiring } = shared.people;
    yield* register(shared, expired);
    yield* logIn(shared, expired);
    if ((yield* levelOne(shared, expiring)) === null) yield* levelTwo(shared, expiring);
    yield* wait(12 * DAY);
    yield* logIn(shared, expiring);
    yield* activate(shared, expiring);
  },
  *facesSpent(shared) {
    const { binh } = shared.people;
    if (!(yield* register(shared, binh))) return;
    const bearer = yield* logIn(shared, binh);
    if (bearer === null) return;
    yield* ask('openApplication', { bearer });
    const { card } = readingOf(binh);
    yield* ask('submitCard', { bearer, body: { by: 'chip', card: { ...card, expiryDate: '2020-01-01' } } });
    for (const portrait of badPortraits.slice(shared.luck.whole(0, 3))) yield* ask('submitPortrait', { bearer, body: portrait });
    yield* wait(HOUR);
    yield* apply(shared, binh, bearer);
  },
  *faces(shared) {
    const bearer = yield* signIn(shared);
    if (bearer === null) return;
    const { phone, personalId, fullName, birthDate, sex } = shared.people.an;
    const said = { personalId, fullName, birthDate, sex, phone, email: null, representative: null };
    const opened = yield* ask('desk.openDossier', { bearer, body: said });
    if (!opened.ok) return;
    const path = { dossier: opened.value.dossier };
    for (const portrait of badPortraits) yield* ask('desk.submitPortrait', { bearer, path, body: portrait });
    const over = { ...readingOf(shared.people.an), card: { ...readingOf(shared.people.an).card, expiryDate: '2020-01-01' } };
    yield* ask('desk.submitCard', { bearer, path, body: { reading: over } });
    for (const portrait of badPortraits) {
      yield* ask('desk.submitPortrait', { bearer, path: { dossier: 'dos_unknown' }, body: portrait });
    }
  },
  *passcodeSpent(shared) {
    const bearer = yield* levelOne(shared, shared.people.binh);
    if (bearer === null) return;
    for (let tries = 0; tries < 6; tries++) yield* ask('personalData', { bearer, body: { passcode: '000000' } });
    yield* ask('requestActivation', {
      body: { personalId: shared.people.binh.personalId, phone: shared.people.binh.phone, device: 'other', takeOver: false },
    });
  },
  *walletSpent(shared) {
    let bearer: string | null = null;
    for (const person of [shared.people.father, shared.people.late, shared.people.binh]) bearer ??= yield* levelTwo(shared, person);
    if (bearer === null) return;
    for (let tries = 0; tries < 6; tries++) yield* ask('wallet', { bearer, body: { passcode: '000000' } });
    yield* ask('book', { bearer, body: { office: 'ward', at: 253_402_000_000_000 } });
    yield* visit(shared, shared.people.father);
  },
  *tooLate(shared) {
    const { an } = shared.people;
    if (!(yield* register(shared, an))) return;
    const bearer = yield* logIn(shared, an);
    yield* activate(shared, an);
    if (bearer === null || !(yield* apply(shared, an, bearer))) return;
    yield* wait(2 * DAY);
    const body = { personalId: an.personalId, phone: an.phone, device: 'late', takeOver: false };
    const asked = yield* ask('requestActivation', { body });
    yield* wait(20 * DAY);
    yield* ask('requestActivation', { body });
    if (asked.ok) yield* ask('sendActivationOtp', { path: { activation: asked.value.activation } });
  },
  *oneDevice(shared) {
    const { an, binh } = shared.people;
    for (const person of [an, binh]) {
      if (!(yield* register(shared, person))) continue;
      const bearer = yield* logIn(shared, person);
      if (bearer === null || !(yield* apply(shared, person, bearer))) continue;
      yield* wait(2 * DAY);
      yield* ask('requestActivation', { body: { personalId: person.personalId, phone: person.phone, device: 'shared', takeOver: false } });
      yield* activate(shared, person, 'shared');
      yield* logIn(shared, person);
    }
  },
  *madeMeanwhile(shared) {
    const { an } = shared.people;
    const slip = yield* visit(shared, an);
    if (slip === null) return;
    const status = yield* ask('dossierStatus', { body: { slip } });
    if (!status.ok) return;
    // Decided at ten o'clock of the second working day: a ticket of a quarter to.
    yield* wait(MINUTE);
    for (let days = 0; days < 6; days++) {
      yield { until: -585 };
      const ticket = yield* upToTicket(shared, an);
      yield { until: -605 };
      if (ticket !== null) yield* ask('setPassword', { bearer: ticket, body: { password } });
    }
  },
  *onePhone(shared) {
    const { an, binh, mother, grown, shadow } = shared.people;
    const first = yield* upToTicket(shared, an);
    const second = yield* upToTicket(shared, binh, an.phone);
    for (const bearer of [first, second]) if (bearer !== null) yield* ask('setPassword', { bearer, body: { password } });
    yield* ask('begin', { body: { personalId: binh.personalId, phone: an.phone } });
    yield* ask('begin', { body: { personalId: mother.personalId, phone: mother.phone } });
    yield* ask('begin', { body: { personalId: shadow.personalId, phone: shadow.phone } });
    const begun = yield* ask('begin', { body: { personalId: grown.personalId, phone: grown.phone } });
    if (!begun.ok) return;
    const path = { registration: begun.value.registration };
    const declaring = { personalId: mother.personalId, relation: 'mother' };
    for (const phone of [atPolice, '0950000997', mother.phone]) {
      yield* ask('declareRepresentative', { path, body: { ...declaring, phone } });
    }
  },
  *acrossDecrees(shared) {
    const { an, nobody } = shared.people;
    yield* ask('begin', { body: { personalId: nobody.personalId, phone: nobody.phone } });
    yield* upToTicket(shared, nobody);
    yield { until: Date.UTC(2024, 5, 30, 16, 50) };
    const bearer = yield* upToTicket(shared, an, '0950000996');
    yield { until: Date.UTC(2024, 5, 30, 17, 5) };
    if (bearer !== null) yield* ask('setPassword', { bearer, body: { password } });
  },
  *details({ people: { an } }) {
    const begun = yield* ask('begin', { body: { personalId: an.personalId, phone: an.phone } });
    if (!begun.ok) return;
    const path = { registration: begun.value.registration };
    const right = detailsOf(an);
    for (const wrong of [
      { birthDate: '1970-01-01' },
      { sex: 'female' },
      { fullName: 'Nguyễn Văn Khác' },
      { residence: { ...right.residence, ward: 'Phường Khác' } },
    ])
      yield* ask('submitDetails', { path, body: { details: { ...right, ...wrong }, accept: false } });
    const challenges: string[] = [];
    for (let times = 0; times < 2; times++) {
      const told = yield* ask('submitDetails', { path, body: { details: right, accept: false } });
      if (told.ok) challenges.push(told.value.challenge);
    }
    const code = (yield* codeSentTo(an.phone)) ?? '000000';
    for (const challenge of [...challenges, ...challenges.slice(1)]) yield* ask('confirmOtp', { path: { challenge }, body: { code } });
  },
  *decisions(shared) {
    const { an, binh, late } = shared.people;
    const flawed = [
      [an, 'name'],
      [binh, 'portrait'],
      [late, 'fingerprints'],
    ] as const;
    const slips: string[] = [];
    for (const [person, flaw] of flawed) {
      const slip = yield* visit(shared, person, flaw);
      if (slip !== null) slips.push(slip);
    }
    yield* wait(20 * DAY);
    for (const slip of [...slips, ...slips]) yield* ask('dossierStatus', { body: { slip } });
  },
  *children(shared) {
    const { child, sister } = shared.people;
    yield* levelOne(shared, child);
    for (const person of [child, sister]) yield* visit(shared, person);
  },
  *deskRefuses(shared) {
    const { child, mother, nobody, officer, shadow, an, sister } = shared.people;
    yield* register(shared, an);
    for (const person of [an, child, child, mother, nobody, officer, shadow, sister]) {
      const bearer = yield* signIn(shared);
      if (bearer === null) return;
      const { phone, personalId, fullName, birthDate, sex } = person;
      const said = { personalId, fullName, birthDate, sex, phone, email: null, representative: null };
      yield* ask('desk.openDossier', { bearer, body: said });
      yield* ask('desk.openDossier', { bearer, body: { ...said, representative: representativeFor(shared) } });
      yield* ask('desk.openDossier', { bearer, body: { ...said, phone: mother.phone } });
    }
  },
};
