import { describe, expect, it } from 'vitest';
import { fold, type State, start } from '../../src/flow/state.js';
import { view } from '../../src/flow/view.js';
import { citizens, flow, handset, named, walked, worldOf } from '../flow/people.js';
import { english } from './english.js';
import { leftovers, vietnamese } from './language.js';

/** Every state that some registrations came through, by its screen; of the screens nobody came to, the state that knew most. */
async function states(): Promise<Map<string, { state: State; now: number }[]>> {
  const found = new Map<string, { state: State; now: number }[]>();
  let last: { state: State; now: number } | undefined;
  for (const [citizen, device] of [
    ['nguyen-van-an', 'pixel-7'],
    ['nguyen-van-an', 'galaxy-a12'],
    ['nguyen-van-an', 'iphone-8-ios12'],
    [citizens.find(({ card }) => card === null)!.id, 'pixel-7'],
  ] as const) {
    const world = await worldOf();
    const from = start(flow, await handset(device, named(citizen)), world.clock.now());
    const { entries } = await walked(world, { citizen: named(citizen), device });
    await world.close();
    for (const [n, entry] of entries.entries()) {
      const state = { state: fold(flow, from, entries.slice(0, n)), now: entry.time };
      found.set(entry.screen, [...(found.get(entry.screen) ?? []), { ...state, state: { ...state.state, at: entry.screen } }]);
      if (Object.keys(state.state.known).length >= Object.keys(last?.state.known ?? {}).length) last = state;
    }
  }
  for (const at of Object.keys(flow)) if (!found.has(at)) found.set(at, [{ ...last!, state: { ...last!.state, at } }]);
  return found;
}
const reached = await states();

const textsOf = ({ state, now }: { state: State; now: number }, language: 'vi' | 'en') => {
  const { title, text, help, actions, banner, step } = view(flow, state, now, 'Nguyễn Văn An', language);
  const labels = actions.flatMap(({ label, fields }) => [
    label,
    ...fields.flatMap((field) => [field.label, ...field.options.slice(0, 6).map((o) => o.label)]),
  ]);
  return [banner, step, title, ...text, help, ...labels];
};

describe.each(Object.keys(flow))('the screen %s', (screen) => {
  const shown = reached.get(screen)!;

  it.each(['vi', 'en'] as const)('says all it has to say in %s', (language) => {
    for (const state of shown) {
      const texts = textsOf(state, language);
      expect(texts.flatMap(leftovers)).toEqual([]);
      expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
      const { title, help, actions } = view(flow, state.state, state.now, 'Nguyễn Văn An', language);
      expect([title, help, ...actions.map(({ label }) => label)].filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  it('is English in English but for names and quoted labels, and Vietnamese in Vietnamese', () => {
    expect(shown.flatMap((state) => textsOf(state, 'en')).flatMap(vietnamese)).toEqual([]);
    expect(shown.flatMap((state) => textsOf(state, 'vi')).flatMap(english)).toEqual([]);
  });
});
