import { opening } from '../../identity/rules/office.js';
import { type Brought, broughts, type Paper, papers } from '../../identity/rules/papers.js';
import { ok, refuse } from '../../refusals/index.js';
import { choice } from '../fields.js';
import type { Persona } from '../persona.js';
import { action, leads, type Standing, screen } from '../screen.js';

const step = { n: 2, of: 11 };

/** What was not as it should be is put right by whoever packs once more. */
const putRight = <B extends Brought | 'none'>(before: B | undefined) => (before === 'forgotten' || before === 'another' ? 'own' : before);

const paperField = (paper: Paper) =>
  choice(paper, broughts, { initial: ({ brought }) => putRight(brought?.[paper]), own: (me) => me.papers[paper] ?? 'no' });

const paperFields = {
  bhxh: paperField('bhxh'),
  bhyt: paperField('bhyt'),
  'gplx-oto': paperField('gplx-oto'),
  'gplx-xemay': paperField('gplx-xemay'),
  'dkxe-oto': paperField('dkxe-oto'),
  'dkxe-xemay': paperField('dkxe-xemay'),
  mst: paperField('mst'),
  'nguoi-phu-thuoc': paperField('nguoi-phu-thuoc'),
} satisfies Readonly<Record<Paper, unknown>>;

/** The chip card itself: with one, there is none yet, left at home. */
const chipCards = ['own', 'none', 'forgotten'] as const;

/** Until the booked time, or until the office opens. */
const patience = ({ now, rules }: Persona, { known: { booking, office } }: Standing) => {
  const opensAt = office && opening(office, now, rules(now).holidays).opensAt;
  const until = booking && booking.at > now ? booking.at : opensAt;
  return until ? { wait: until - now } : undefined;
};

/** Point 2: what to bring, and through the door. */
export const bringing = {
  bring: screen({
    step,
    needs: ['office'],
    shows: ({ office }) => ({ office }),
    actions: {
      pack: action({
        ask: {
          chipCard: choice('chipCard', chipCards, {
            initial: ({ chipCard }) => putRight(chipCard),
            own: (me) => (me.citizen.card ? 'own' : 'none'),
          }),
          ...paperFields,
        },
        learns: ['chipCard', 'brought'],
        to: ['arrive'],
        settle: ({ chipCard, ...all }) => {
          const brought = Object.fromEntries(papers.map((paper) => [paper, all[paper]]).filter(([, how]) => how !== 'no'));
          return ok({ to: 'arrive', learned: { chipCard, brought } });
        },
      }),
      'other-office': leads('visit'),
    },
  }),
  arrive: screen({
    step,
    needs: ['office'],
    shows: ({ office }) => ({ office }),
    own: patience,
    actions: {
      enter: action({
        needs: ['office'],
        to: ['present'],
        refuses: { OFFICE_CLOSED: 'stay' },
        settle(_values: object, { office }, { clock, holidays }) {
          const { open, opensAt } = opening(office, clock.now(), holidays);
          return open ? ok({ to: 'present' }) : refuse('OFFICE_CLOSED', { office: office.name, opensAt });
        },
      }),
      'other-office': leads('visit'),
    },
  }),
};
