import { describe, expect, it } from 'vitest';
import { services } from '../../../src/identity/rules/services.js';
import { instant } from '../../../src/text/time.js';
import { type Connect, DAY, MINUTE, newWorld, passcode, refusal, value } from '../journey.js';
import { ward } from '../offices.js';
import { an, child, father, sister } from '../people.js';
import { activeFromDesk } from '../visit.js';

const brought = { bhxh: 'own', bhyt: 'own', mst: 'own', 'nguoi-phu-thuoc': 'own', 'gplx-xemay': 'own', 'dkxe-oto': 'forgotten' } as const;
/** When a dossier received at the start is approved. */
const approved = instant('2023-05-12', 10);

/** What level 2 opens. */
export function level2ServicesContract(connect: Connect): void {
  describe('services', () => {
    it('are opened by the level that each needs', async () => {
      const world = await newWorld(connect);
      const { api, journey, close } = world;
      const [me, him] = [journey(an), journey(father, 'device-2')];
      const level0 = await me.loggedIn();
      await refusal(api.openService(me.key(), level0, 'news'), 'LEVEL_1_NEEDED', {});
      await refusal(api.openService(me.key(), level0, 'sharing'), 'LEVEL_2_NEEDED', {});
      const level2 = await activeFromDesk(world, him);
      for (const service of services) await value(api.openService(him.key(), level2, service));
      await refusal(api.openService(him.key(), 'none', 'news'), 'SESSION_OVER', {});
      await close();
    });

    it('of level 2 ask a level-1 account to upgrade, the wallet and the sharing too', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.active();
      await value(api.openService(me.key(), session, 'bill-payment'));
      await refusal(api.openService(me.key(), session, 'social-security'), 'LEVEL_2_NEEDED', {});
      await refusal(api.wallet(me.key(), session, passcode), 'LEVEL_2_NEEDED', {});
      await refusal(api.share(me.key(), session), 'LEVEL_2_NEEDED', {});
      await close();
    });
  });

  describe('the wallet', () => {
    it('opens with the passcode, and is locked for a while after five wrong ones', async () => {
      const world = await newWorld(connect);
      const { api, journey, clock, close } = world;
      const me = journey(an);
      const session = await activeFromDesk(world, me);
      for (const left of [4, 3, 2, 1]) await refusal(api.wallet(me.key(), session, '000000'), 'PASSCODE_WRONG', { left });
      const until = clock.now() + 30 * MINUTE;
      await refusal(api.wallet(me.key(), session, '000000'), 'PASSCODE_LOCKED', { until });
      await refusal(api.personalData(me.key(), session, passcode), 'PASSCODE_LOCKED', { until });
      await refusal(api.wallet(me.key(), 'none', passcode), 'SESSION_OVER', {});
      clock.advance(30 * MINUTE);
      const { card } = await value(api.wallet(me.key(), session, passcode));
      expect(card).toMatchObject({ personalId: an.personalId, fullName: an.fullName, expiryDate: an.cardExpiry });
      await close();
    });

    it('fills as the agencies answer, and says whom to ask for what is missing after a week, not found or wrong', async () => {
      const world = await newWorld(connect);
      const { api, journey, clock, close } = world;
      const me = journey(father);
      await activeFromDesk(world, me, { handedIn: { papers: brought } });
      /** What the wallet says so many days after the approval. */
      const onDay = async (days: number) => {
        clock.advance(approved + days * DAY - clock.now());
        const { papers, dependants, notices } = await value(api.wallet(me.key(), await me.session(), passcode));
        return { states: Object.fromEntries(papers.map(({ paper, state }) => [paper, state])), dependants, notices };
      };
      const waiting = { bhxh: 'waiting', bhyt: 'waiting', mst: 'waiting', 'nguoi-phu-thuoc': 'waiting', 'gplx-xemay': 'waiting' };
      expect(await onDay(0)).toEqual({ states: waiting, dependants: [], notices: [] });
      expect((await onDay(1)).states).toEqual({ ...waiting, bhxh: 'found' });
      const third = await onDay(3);
      const soFar = { ...waiting, bhxh: 'found', bhyt: 'not-found', mst: 'wrong-data' };
      expect(third.states).toEqual(soFar);
      const office = ward.name;
      const [notFound, wrong] = [
        { code: 'PAPER_NOT_FOUND', params: { office, papers: ['bhyt'] } },
        { code: 'PAPER_DATA_WRONG', params: { office, papers: ['mst'] } },
      ];
      expect(third.notices).toEqual([notFound, wrong]);
      const week = await onDay(7);
      expect(week.states).toEqual({ ...soFar, 'nguoi-phu-thuoc': 'found', 'gplx-xemay': 'late' });
      expect(week.notices).toEqual([{ code: 'WALLET_OVERDUE', params: { office, papers: ['gplx-xemay'] } }, notFound, wrong]);
      expect(week.dependants).toEqual([child, sister].map(({ personalId, fullName }) => ({ personalId, fullName })));
      const later = await onDay(10);
      expect(later.states['gplx-xemay']).toBe('found');
      expect(later.notices).toEqual([notFound, wrong]);
      await close();
    });
  });
}
