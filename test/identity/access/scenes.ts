import type { OperationName } from '../../../src/identity/contract/index.js';
import { openLocalIdentity } from '../../../src/identity/local.js';
import { decree59, decree69, type Rules } from '../../../src/identity/rules/profile.js';
import { seededRandom } from '../../../src/world.js';
import { answers, DAY, HOUR, newWorld, passcode, password, start, value } from '../journey.js';
import { minh, officers, offices, thu } from '../offices.js';
import { an, binh, child, clearPortrait, detailsOf, mother, readingOf, register } from '../people.js';
import { servedAlone } from '../served.js';
import { deskOf, goodFingers, handedIn, saidBy } from '../visit.js';
import type { Caller } from './matrix.js';

/** Where the five stand before a call: the token each has, and what each sends beside it, in the order of the operation. */
interface Scene {
  readonly tokens: Readonly<Partial<Record<Caller, string>>>;
  readonly given: (caller: Caller) => readonly unknown[];
}

/** A world in memory behind a server of its own, with An, whose things are asked for, and Bình. */
export async function accessWorld(rules: Rules) {
  let url: URL | undefined;
  const world = await newWorld(
    async ({ clock, rules, seed }) => {
      const opened = await openLocalIdentity({ path: ':memory:', clock, random: seededRandom(seed), rules, register, offices, officers });
      if (!opened.ok) throw new Error(opened.refused.code);
      const served = await servedAlone({ api: opened.value.api, desk: opened.value.desk, now: clock.now });
      url = served.url;
      const close = async () => {
        await served.stop();
        await opened.value.close();
      };
      return { ...opened.value, api: served.api, desk: served.desk, close };
    },
    { rules },
  );
  const owner = world.journey(an);
  const another = world.journey(binh, 'device-2');
  const both = async <T>(act: (me: typeof owner) => Promise<T>) => ({ owner: await act(owner), another: await act(another) });
  /** Adds the two officers, signed in. */
  const tokens = async (citizens: Scene['tokens'] = {}) => ({
    ...citizens,
    officer: await deskOf(world.desk, minh).desk(),
    elsewhere: await deskOf(world.desk, thu).desk(),
  });
  return { ...world, url: url!, owner, another, both, tokens };
}
type World = Awaited<ReturnType<typeof accessWorld>>;
type Me = World['owner'];

/** The same text with another sign at its end. */
const madeUp = (text: string): string => text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
const always =
  (...sent: unknown[]) =>
  () =>
    sent;
/** What is sent by whoever has what is the owner's, and by those who make it up. */
const knowing =
  (id: string, ...rest: unknown[]) =>
  (caller: Caller) => [caller === 'owner' ? id : madeUp(id), ...rest];

const ticketOf = async (me: Me) => (await me.confirm((await me.challenged()).challenge)).ticket;

async function applying(world: World, as: 'open' | 'with a card' | 'filed') {
  const { api, both } = world;
  const citizens = await both(async (me) => {
    if (as === 'filed') return me.filed();
    const session = await me.loggedIn();
    await value(api.openApplication(me.key(), session));
    if (as === 'with a card') {
      await value(api.submitCard(me.key(), session, readingOf(me.person)));
      await value(api.submitPortrait(me.key(), session, clearPortrait));
    }
    return session;
  });
  return world.tokens(citizens);
}

/** Both had their dossiers received and approved, and have the ticket of an activation. */
async function fromDesk(world: World) {
  for (const { person } of [world.owner, world.another]) await deskOf(world.desk).received(person);
  world.clock.advance(5 * DAY);
  return world.both((me) => me.activating());
}

/** Both have level 2, and are logged in. */
async function atLevel2(world: World, ...sent: unknown[]): Promise<Scene> {
  const tickets = await fromDesk(world);
  const sessions = await world.both(async (me) => {
    const ticket = tickets[me === world.owner ? 'owner' : 'another'];
    await value(world.api.setActivationPassword(me.key(), ticket, password));
    await value(world.api.setPasscode(me.key(), ticket, passcode));
    return (await value(world.api.setQuestions(me.key(), ticket, answers))).session;
  });
  return { tokens: await world.tokens(sessions), given: always(...sent) };
}

/** Both are told that level 1 was granted. */
async function decided(world: World): Promise<void> {
  await world.both((me) => me.filed());
  world.clock.advance(5 * HOUR);
}

/** An officer has the owner's dossier open, with all in it but what the call brings. */
async function atDesk(world: World, ...sent: unknown[]): Promise<Scene> {
  const sessions = await world.both((me) => me.loggedIn());
  const { dossier } = await deskOf(world.desk).prepared(an);
  return { tokens: await world.tokens(sessions), given: always(dossier, ...sent) };
}

const plainly =
  (...sent: unknown[]) =>
  async (world: World): Promise<Scene> => ({ tokens: await world.tokens(await world.both((me) => me.loggedIn())), given: always(...sent) });

const reading = (caller: Caller) => [readingOf(caller === 'another' ? binh : an)];

/** The decree whose rules an operation needs, where it is not Decree 59. */
export const rulesFor = (name: OperationName): Rules => (name === 'declareRepresentative' ? decree69 : decree59);

/** How each operation comes to be called by the five. */
export const scenes: Readonly<Record<OperationName, (world: World) => Promise<Scene>>> = {
  service: plainly(),
  async begin(world) {
    const scene = await world.tokens({ another: await world.another.loggedIn() });
    return { tokens: scene, given: always({ personalId: an.personalId, phone: an.phone }) };
  },
  async declareRepresentative(world) {
    const { registration } = await world.journey(child).begin();
    const declared = { personalId: mother.personalId, phone: mother.phone, relation: 'mother' };
    return { tokens: await world.tokens({ another: await world.another.loggedIn() }), given: knowing(registration, declared) };
  },
  async submitDetails(world) {
    const { owner, another } = await world.both((me) => me.begin());
    const given = (caller: Caller) => (caller === 'another' ? another.registration : knowing(owner.registration)(caller)[0]);
    return { tokens: await world.tokens(), given: (caller) => [given(caller), detailsOf(an), false] };
  },
  async resendOtp(world) {
    const { registration } = await world.owner.challenged();
    return { tokens: await world.tokens(), given: knowing(registration) };
  },
  async confirmOtp(world) {
    const { owner } = await world.both((me) => me.challenged());
    const { owner: right, another: others } = await world.both((me) => me.code());
    const given = (caller: Caller) => (caller === 'another' ? [owner.challenge, others] : [...knowing(owner.challenge)(caller), right]);
    return { tokens: await world.tokens(), given };
  },
  setPassword: async (world) => ({ tokens: await world.tokens(await world.both(ticketOf)), given: always(password) }),
  async logIn(world) {
    const tokens = await world.tokens(await world.both((me) => me.loggedIn()));
    const typed = (caller: Caller) => (caller === 'owner' ? password : `${password}${caller}`);
    return { tokens, given: (caller) => [{ personalId: an.personalId, password: typed(caller), device: caller }] };
  },
  openApplication: plainly(),
  submitCard: async (world) => ({ tokens: await applying(world, 'open'), given: reading }),
  submitPortrait: async (world) => ({ tokens: await applying(world, 'open'), given: always(clearPortrait) }),
  file: async (world) => ({ tokens: await applying(world, 'with a card'), given: always(null) }),
  applicationStatus: async (world) => ({ tokens: await applying(world, 'filed'), given: always() }),
  personalData: (world) => atLevel2(world, passcode),
  async requestActivation(world) {
    await decided(world);
    const { personalId, phone } = an;
    const tokens = await world.tokens(await world.both((me) => me.session()));
    return { tokens, given: always({ personalId, phone, device: 'device-1', takeOver: false }) };
  },
  async sendActivationOtp(world) {
    await decided(world);
    const { activation } = await value(world.owner.request());
    return { tokens: await world.tokens({ another: await world.another.session() }), given: knowing(activation) };
  },
  setActivationPassword: async (world) => ({ tokens: await world.tokens(await fromDesk(world)), given: always(password) }),
  async setPasscode(world) {
    await decided(world);
    return { tokens: await world.tokens(await world.both((me) => me.activating())), given: always(passcode) };
  },
  async setQuestions(world) {
    await decided(world);
    const tickets = await world.both(async (me) => {
      const ticket = await me.activating();
      await value(world.api.setPasscode(me.key(), ticket, passcode));
      return ticket;
    });
    return { tokens: await world.tokens(tickets), given: always(answers) };
  },
  offices: plainly('Hà Nội'),
  book: plainly({ office: 'city', at: start + DAY }),
  async dossierStatus(world) {
    const { owner, another } = await world.both(async ({ person }) => (await deskOf(world.desk).received(person)).slip);
    const given = (caller: Caller) => (caller === 'another' ? [another] : knowing(owner)(caller));
    return { tokens: await world.tokens(), given };
  },
  openService: (world) => atLevel2(world, 'papers'),
  wallet: (world) => atLevel2(world, passcode),
  share: (world) => atLevel2(world),
  async redeemShare(world) {
    const { tokens } = await atLevel2(world);
    const { owner, another } = await world.both(async (me) => {
      const session = tokens[me === world.owner ? 'owner' : 'another']!;
      return (await value(world.api.share(me.key(), session))).text;
    });
    return { tokens, given: (caller) => (caller === 'another' ? [another] : knowing(owner)(caller)) };
  },
  async 'desk.signIn'(world) {
    const { tokens } = await plainly()(world);
    const who = (caller: Caller) => (caller === 'elsewhere' ? thu : minh);
    const pin = (caller: Caller) => (caller === 'officer' || caller === 'elsewhere' ? who(caller).pin : '000000');
    return { tokens, given: (caller) => [{ office: minh.office, officer: who(caller).id, pin: pin(caller) }] };
  },
  'desk.openDossier': plainly(saidBy(an)),
  'desk.lookUp': (world) => atDesk(world),
  'desk.submitCard': (world) => atDesk(world, readingOf(an)),
  'desk.submitPortrait': (world) => atDesk(world, clearPortrait),
  'desk.submitFingerprints': (world) => atDesk(world, goodFingers),
  'desk.receive': (world) => atDesk(world, handedIn),
};
