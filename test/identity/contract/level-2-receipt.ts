import { describe, expect, it } from 'vitest';
import type { Brought, Paper } from '../../../src/identity/rules/papers.js';
import { papers } from '../../../src/identity/rules/papers.js';
import { decree59, decree69, rulesOf } from '../../../src/identity/rules/profile.js';
import { instant } from '../../../src/text/time.js';
import { type Connect, newWorld, refusal, start, value } from '../journey.js';
import { an, clearPortrait, readingOf } from '../people.js';
import { deskOf, goodFingers, handedIn } from '../visit.js';

const each = (brought: Brought) => Object.fromEntries(papers.map((paper) => [paper, brought])) as Record<Paper, Brought>;

/** The end of the visit. */
export function level2ReceiptContract(connect: Connect): void {
  describe('a receipt', () => {
    it('is given for a complete dossier, with the end of the last working day', async () => {
      const { desk, close } = await newWorld(connect);
      const slip = await deskOf(desk).received(an);
      const due = { office: 'ward', receivedAt: start, dueAt: instant('2023-05-15', 17), workingDays: 3 };
      expect(slip).toEqual({ slip: expect.stringMatching(/^MP-230510-00001-\d{8}$/), ...due });
      await close();
    });

    it('gives every dossier a number of its own', async () => {
      const { desk, close } = await newWorld(connect);
      const slips = [await deskOf(desk).received(an), await deskOf(desk).received({ ...an, ...other })];
      expect(new Set(slips.map(({ slip }) => slip)).size).toBe(2);
      await close();
    });

    it('lists all that is missing, and takes the dossier once it is there', async () => {
      const { desk, close } = await newWorld(connect, { rules: decree69 });
      const me = deskOf(desk);
      const { token, dossier } = await me.opened(an);
      const receive = (changes: Partial<typeof handedIn>) => desk.receive(me.key(), token, dossier, { ...handedIn, ...changes });
      const lacking = { form: false, papers: { bhxh: 'forgotten', 'gplx-oto': 'forgotten', mst: 'own' } } as const;
      const missing = (...parts: readonly ('card' | 'portrait' | 'fingerprints' | 'form' | Paper)[]) => ({ missing: parts });
      await refusal(receive(lacking), 'DOSSIER_INCOMPLETE', missing('card', 'portrait', 'fingerprints', 'form', 'bhxh'));
      await value(desk.submitCard(me.key(), token, dossier, readingOf(an)));
      await refusal(receive(lacking), 'DOSSIER_INCOMPLETE', missing('portrait', 'fingerprints', 'form', 'bhxh'));
      await value(desk.submitPortrait(me.key(), token, dossier, clearPortrait));
      await value(desk.submitFingerprints(me.key(), token, dossier, goodFingers));
      await refusal(receive({ ...lacking, form: true }), 'DOSSIER_INCOMPLETE', missing('bhxh'));
      await value(receive({ papers: { ...lacking.papers, bhxh: 'own' } }));
      await refusal(desk.submitPortrait(me.key(), token, dossier, clearPortrait), 'DOSSIER_UNKNOWN', {});
      await close();
    });

    it('never misses a paper “if any”, nor the form under Decree 59', async () => {
      const { desk, close } = await newWorld(connect, { rules: decree59 });
      const { receive } = await deskOf(desk).prepared(an);
      const missing = papers.filter((paper) => paper !== 'gplx-oto' && paper !== 'dkxe-oto');
      await refusal(receive({ form: false, papers: each('forgotten') }), 'DOSSIER_INCOMPLETE', { missing });
      await value(receive({ form: false, papers: each('no') }));
      await close();
    });

    it.each(papers)('is not given for somebody else’s paper (%s)', async (paper) => {
      const { desk, close } = await newWorld(connect);
      const { receive } = await deskOf(desk).prepared(an);
      await refusal(receive({ papers: { ...each('own'), [paper]: 'another' } }), 'PAPER_OF_ANOTHER', { papers: [paper] });
      await value(receive({ papers: each('own') }));
      await close();
    });

    it('needs the citizen’s consent', async () => {
      const { desk, close } = await newWorld(connect);
      const { receive } = await deskOf(desk).prepared(an);
      await refusal(receive({ consent: false }), 'CONSENT_MISSING', {});
      await close();
    });

    it('goes by the rules of its own day, whatever those were when the dossier was opened', async () => {
      const { desk, clock, close } = await newWorld(connect, { rules: rulesOf('by-date'), now: instant('2024-06-28', 16) });
      const me = deskOf(desk);
      const { dossier } = await me.prepared(an);
      clock.advance(instant('2024-07-01', 9) - clock.now());
      const token = await me.desk();
      const withoutForm = { ...handedIn, form: false };
      await refusal(desk.receive(me.key(), token, dossier, withoutForm), 'DOSSIER_INCOMPLETE', { missing: ['form'] });
      await value(desk.receive(me.key(), token, dossier, handedIn));
      await close();
    });
  });
}

const other = { personalId: '001199990002', phone: '0950000002', fullName: 'Trần Thị Bình', sex: 'female' } as const;
