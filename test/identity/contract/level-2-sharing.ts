import { describe, expect, it } from 'vitest';
import { type Connect, MINUTE, newWorld, refusal, value } from '../journey.js';
import { an } from '../people.js';
import { activeFromDesk } from '../visit.js';

/** The identity QR, from both sides. */
export function level2SharingContract(connect: Connect): void {
  describe('sharing an identity', () => {
    const sharing = async (settings: Parameters<typeof newWorld>[1] = {}) => {
      const world = await newWorld(connect, settings);
      const me = world.journey(an);
      const session = await activeFromDesk(world, me);
      return { ...world, me, share: () => value(world.api.share(me.key(), session)) };
    };

    it('gives a text without personal data, which another party redeems once within five minutes', async () => {
      const { api, clock, share, close } = await sharing();
      const sharedAt = clock.now();
      const { text, expiresAt } = await share();
      expect(expiresAt).toBe(sharedAt + 5 * MINUTE);
      for (const told of [an.personalId, an.fullName, 'Nguyễn', an.phone, an.birthDate]) expect(text).not.toContain(told);
      clock.advance(5 * MINUTE - 1);
      const shown = '00••••••••01';
      const seen = { fullName: an.fullName, shown, birthDate: an.birthDate, sex: an.sex, level: 2, sharedAt, expiresAt };
      expect(await value(api.redeemShare('1', text))).toEqual(seen);
      expect(await value(api.redeemShare('1', text))).toEqual(seen);
      await refusal(api.redeemShare('2', text), 'SHARE_USED', { at: clock.now() });
      await close();
    });

    it('ends after five minutes, and with a newer one', async () => {
      const { api, clock, share, close } = await sharing();
      const first = await share();
      clock.advance(MINUTE);
      const replacedAt = clock.now();
      const second = await share();
      expect(second.text).not.toBe(first.text);
      await refusal(api.redeemShare('1', first.text), 'SHARE_EXPIRED', { at: replacedAt });
      clock.advance(5 * MINUTE);
      await refusal(api.redeemShare('2', second.text), 'SHARE_EXPIRED', { at: second.expiresAt });
      await close();
    });

    it('is told from a forgery, a code of another world and anything else', async () => {
      const [here, there] = [await sharing(), await sharing({ seed: 'another seed' })];
      const { text } = await here.share();
      for (let at = 0; at < text.length; at++) {
        const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
        const answer = await here.api.redeemShare(`change ${at}`, changed);
        expect(answer, `changed at ${at}`).toMatchObject({ ok: false });
      }
      await refusal(here.api.redeemShare('1', (await there.share()).text), 'SHARE_FORGED', {});
      for (const [n, nothing] of ['', 'https://mo-phong.example/', '001099990001|…|Nguyễn Văn An', `${text}${text}`].entries()) {
        await refusal(here.api.redeemShare(`nothing ${n}`, nothing), 'SHARE_NOT_OURS', {});
      }
      await value(here.api.redeemShare('2', text));
      await here.close();
      await there.close();
    });
  });
}
