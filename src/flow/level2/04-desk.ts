import { ok } from '../../refusals/index.js';
import { password, text } from '../fields.js';
import { representative } from '../level1/03-representative.js';
import type { Outside } from '../outside.js';
import { action, leads, screen } from '../screen.js';
import { asSaid, person, saidFacts } from './03-said.js';

const step = { n: 4, of: 11 };

const opening = {
  uses: ['desk'],
  to: ['desk-card'],
  refuses: {
    DESK_OVER: 'desk-sign-in',
    NOT_IN_REGISTER: 'stay',
    UNDER_AGE: 'stay',
    UNDER_LEVEL_2_AGE: 'stay',
    REPRESENTATIVE_MISSING: 'present',
    REPRESENTATIVE_NOT_RECORDED: 'present',
    REPRESENTATIVE_NOT_LEVEL_2: 'present',
    ALREADY_LEVEL_2: 'stay',
    DOSSIER_OPEN: 'stay',
    DESK_PHONE_DIFFERS: 'present',
    PHONE_NOT_OWN: 'present',
    PHONE_TAKEN: 'present',
  },
} as const;

async function open(token: string, said: ReturnType<typeof asSaid>, { desk, key }: Outside) {
  const opened = await desk.openDossier(key, token, said);
  return opened.ok ? ok({ to: 'desk-card', learned: { dossier: opened.value.dossier }, notices: opened.value.notices }) : opened;
}

/** Point 4: the officer signs in with his own PIN, and types what the citizen says. */
export const desk = {
  'desk-sign-in': screen({
    step,
    actor: 'officer',
    needs: ['office'],
    shows: ({ office }) => ({ office }),
    actions: {
      'sign-in': action({
        ask: {
          officer: text('officer', { personal: 'officerNumber', initial: ({ officer }) => officer?.id, own: (me) => me.officer?.id }),
          pin: password('pin', { own: (me) => me.officer?.pin }),
        },
        needs: ['office'],
        learns: ['officer'],
        keeps: ['desk'],
        to: ['desk-enter'],
        refuses: { OFFICER_UNKNOWN: 'stay', OFFICER_LOCKED: 'stay', OFFICE_CLOSED: 'arrive' },
        async settle({ officer, pin }, { office }, { desk, key }) {
          const entered = await desk.signIn(key, { office: office.id, officer, pin });
          if (!entered.ok) return entered;
          const { desk: token, name } = entered.value;
          return ok({ to: 'desk-enter', learned: { officer: { id: officer, name } }, held: { desk: token } });
        },
      }),
    },
  }),
  'desk-enter': screen({
    step,
    actor: 'officer',
    needs: ['office', 'officer'],
    own: (_me, { known }) => (known.representativeId === undefined ? undefined : { do: 'open-for-child' }),
    actions: {
      open: action({
        ...opening,
        ask: person,
        learns: [...saidFacts, 'dossier'],
        async settle(who, { desk: token }, outside) {
          const opened = await open(token, asSaid(who, null), outside);
          return opened.ok ? ok({ ...opened.value, learned: { ...who, ...opened.value.learned } }) : opened;
        },
      }),
      'open-for-child': action({
        ...opening,
        ask: { ...person, ...representative },
        learns: [...saidFacts, 'representativeId', 'relation', 'dossier'],
        async settle({ representativeId, relation, ...who }, { desk: token }, outside) {
          const speaks = { representativeId, relation };
          const opened = await open(token, asSaid(who, speaks), outside);
          return opened.ok ? ok({ ...opened.value, learned: { ...who, ...speaks, ...opened.value.learned } }) : opened;
        },
      }),
      'ask-again': leads('present'),
    },
  }),
};
