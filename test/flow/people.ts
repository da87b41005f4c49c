import { join } from 'node:path';
import { findDevice, sampleCitizens } from '../../src/cli/people.js';
import { defaultNow } from '../../src/cli/settings.js';
import { type OpenWorld, openWorld } from '../../src/cli/world.js';
import type { Device } from '../../src/device/device.js';
import type { Entry } from '../../src/flow/entry.js';
import type { Facts } from '../../src/flow/facts.js';
import { ownAnswer } from '../../src/flow/own-answer.js';
import { type Persona, persona } from '../../src/flow/persona.js';
import { flow } from '../../src/flow/process.js';
import { type State, start } from '../../src/flow/state.js';
import type { Citizen } from '../../src/identity/rules/citizen.js';
import { papers } from '../../src/identity/rules/papers.js';
import { decree59 } from '../../src/identity/rules/profile.js';
import { type Ending, play, type Steering } from '../../src/script/play.js';
import { seededRandom } from '../../src/world.js';

export { flow };

const root = join(import.meta.dirname, '..', '..');

const read = await sampleCitizens();
if (!read.ok) throw new Error(read.refused.code);
export const citizens = read.value;
export const named = (id: string): Citizen => citizens.find((citizen) => citizen.id === id)!;
export const an = named('nguyen-van-an');

/** What the services, the wallet and sharing tell, into which nobody goes of his own accord. */
export const afterwards: Pick<Facts, 'service' | 'wallet' | 'shared'> = {
  service: 'social-security',
  wallet: {
    card: {
      personalId: an.personalId,
      fullName: an.fullName,
      birthDate: an.birthDate,
      sex: an.sex,
      residence: an.residence,
      expiryDate: null,
    },
    papers: papers.map((paper, n) => ({ paper, state: (['found', 'waiting', 'late', 'not-found'] as const)[n % 4]!, answeredAt: null })),
    dependants: [{ personalId: an.personalId, fullName: an.fullName }],
  },
  shared: { text: `MOPHONG:${'7'.repeat(106)}`, expiresAt: defaultNow + 300_000 },
};

export async function handset(name: string, citizen: Citizen): Promise<Device> {
  const device = await findDevice(name, citizen);
  if (!device.ok) throw new Error(device.refused.code);
  return device.value;
}

/** A world with everyone in it, in memory unless a file is named; the same seed gives the same world. */
export async function worldOf({ path = ':memory:', seed = 'test', people = citizens as readonly Citizen[] } = {}): Promise<OpenWorld> {
  const opened = await openWorld({ path, now: null, random: seededRandom(seed), rules: decree59, people, folder: root }, defaultNow);
  if (!opened.ok) throw new Error(opened.refused.code);
  return opened.value;
}

export const byself: Steering = { answer: (state, me) => ({ answer: ownAnswer(flow, state, me), own: true }) };

export interface Walked {
  readonly ending: Ending;
  readonly entries: readonly Entry[];
  readonly state: State;
}

/** Plays a citizen's registration in a world, from its beginning or a state, and gives back every entry. */
export async function walked(
  world: OpenWorld,
  {
    citizen = an,
    steering = byself,
    from,
    number = 1,
    device = 'pixel-7',
    me = persona(citizen),
  }: { citizen?: Citizen; steering?: Steering; from?: State; number?: number; device?: string; me?: Persona } = {},
): Promise<Walked> {
  const entries: Entry[] = [];
  const begin = from ?? start(flow, await handset(device, citizen), world.clock.now());
  const ending = await play(flow, world.scene(number, citizen), begin, me, steering, (entry) => void entries.push(entry));
  return { ending, entries, state: ending.state };
}
