import { describe, expect, it } from 'vitest';
import { ownAnswer } from '../../src/flow/own-answer.js';
import { persona } from '../../src/flow/persona.js';
import { flow } from '../../src/flow/process.js';
import { start } from '../../src/flow/state.js';
import type { Card } from '../../src/identity/rules/card.js';
import type { Citizen, RegisterEntry } from '../../src/identity/rules/citizen.js';
import type { ComparedField, ComparedSource } from '../../src/identity/rules/compare.js';
import { ok } from '../../src/refusals/index.js';
import { play, type Steering } from '../../src/script/play.js';
import { an, handset, worldOf } from './people.js';

/** What is another than it should be: of the register, of a card as it is read, or of what the officer types. */
interface Altered {
  readonly register?: Partial<RegisterEntry>;
  readonly qr?: Partial<Card>;
  readonly chip?: Partial<Card>;
  readonly said?: Readonly<Record<string, string>>;
}

/** A visit up to the comparison, with the chip read and, where asked, the QR as well: the differences that the officer sees. */
async function seenAtDesk({ register = {}, qr = {}, chip = {}, said = {} }: Altered, by: 'qr' | 'chip' | 'both') {
  const citizen: Citizen = { ...an, register: { ...an.register, ...register } };
  const world = await worldOf({ people: [citizen] });
  const scene = world.scene(1, citizen);
  const cards = {
    readQr: async (file: string) => {
      const read = await scene.cards.readQr(file);
      return read.ok ? ok({ ...read.value, ...qr }) : read;
    },
    readChip: async (file: string) => {
      const read = await scene.cards.readChip(file);
      return read.ok ? ok({ ...read.value, ...chip }) : read;
    },
  };
  const me = persona(citizen, { goal: '2', officers: world.offices.officers });
  let compared = 0;
  const steering: Steering = {
    answer(state, self) {
      const own = ownAnswer(flow, state, self);
      const answer = (() => {
        if (state.at === 'desk-compare') return by === 'both' && ++compared === 1 ? { do: 're-read' } : { leave: true as const };
        if (state.at === 'desk-card' && (by === 'qr' || compared === 1)) return { do: 'qr', values: { image: self.qr } };
        if (state.at === 'desk-enter' && own && 'values' in own) return { ...own, values: { ...own.values, ...said } };
        return own;
      })();
      return answer === undefined ? undefined : { answer, own: false };
    },
  };
  const from = start(flow, await handset('pixel-7', citizen), world.clock.now(), 'visit');
  const { state } = await play(flow, { ...scene, cards }, from, me, steering, () => {});
  await world.close();
  expect(state.at).toBe('desk-compare');
  return state.known.differences;
}

const address = 'Số 13 Phố Giả Định, Phường Mô Phỏng, Quận Ba Đình, Hà Nội';
const lives = { ...an.residence, street: 'Số 13 Phố Giả Định' };

describe('the officer', () => {
  it('sees no difference where there is none, whatever of the card is read', async () => {
    for (const by of ['qr', 'chip', 'both'] as const) expect(await seenAtDesk({}, by)).toEqual([]);
  });

  it.each<[ComparedField, ComparedSource, Altered, 'qr' | 'chip' | 'both']>([
    ['fullName', 'said', { said: { fullName: 'Nguyễn Văn Ân' } }, 'chip'],
    ['birthDate', 'said', { said: { birthDate: '16/01/1999' } }, 'chip'],
    ['sex', 'said', { said: { sex: 'female' } }, 'chip'],
    ['fullName', 'qr', { qr: { fullName: 'Nguyễn Văn Ân' } }, 'qr'],
    ['birthDate', 'qr', { qr: { birthDate: '1999-01-16' } }, 'qr'],
    ['sex', 'qr', { qr: { sex: 'female' } }, 'qr'],
    ['residence', 'qr', { qr: { address } }, 'qr'],
    ['fullName', 'qr', { qr: { fullName: 'Nguyễn Văn Ân' } }, 'both'],
    ['issueDate', 'qr', { qr: { issueDate: '2021-04-26' } }, 'both'],
    ['oldId', 'qr', { qr: { oldId: '990000002' } }, 'both'],
    ['fullName', 'chip', { chip: { fullName: 'Nguyễn Văn Ân' } }, 'chip'],
    ['birthDate', 'chip', { chip: { birthDate: '1999-01-16' } }, 'chip'],
    ['sex', 'chip', { chip: { sex: 'female' } }, 'chip'],
    ['residence', 'chip', { chip: { address } }, 'chip'],
    ['expiryDate', 'chip', { chip: { expiryDate: '2025-01-15' } }, 'chip'],
    ['issueDate', 'chip', { chip: { issueDate: '2021-04-26' } }, 'both'],
    ['oldId', 'chip', { chip: { oldId: '990000002' } }, 'both'],
    ['fullName', 'register', { register: { fullName: 'Nguyễn Văn Ân' } }, 'both'],
    ['birthDate', 'register', { register: { birthDate: '1999-01-16' } }, 'both'],
    ['sex', 'register', { register: { sex: 'female' } }, 'both'],
    ['residence', 'register', { register: { residence: lives } }, 'both'],
    ['expiryDate', 'register', { register: { cardExpiry: '2025-01-15' } }, 'both'],
  ])('sees exactly another %s of %s', async (field, source, altered, by) => {
    const [difference, ...more] = (await seenAtDesk(altered, by)) ?? [];
    expect(more).toEqual([]);
    expect(difference).toMatchObject({ field, kind: 'different' });
    const { [source]: odd, ...others } = difference!.values;
    expect(odd).toBeDefined();
    expect(new Set(Object.values(others)).size).toBe(1);
    expect(Object.values(others)).not.toContain(odd);
  });

  it('sees that an address is only spelled differently', async () => {
    const [difference, ...more] =
      (await seenAtDesk({ chip: { address: 'Số 12 Phố Giả Định, Phường Mô Phỏng, Q. Ba Đình, TP. Hà Nội' } }, 'chip')) ?? [];
    expect([more, difference]).toEqual([[], expect.objectContaining({ field: 'residence', kind: 'spelled-differently' })]);
  });
});
