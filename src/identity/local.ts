import { ok, refuse } from '../refusals/index.js';
import type { Clock, Random } from '../world.js';
import type { Answered, IdentityApi, SmsCentre } from './api.js';
import type { MailCentre } from './api-level2.js';
import type { Timeline } from './api-services.js';
import type { DeskApi } from './desk.js';
import { activation } from './local/activation.js';
import { application } from './local/application.js';
import type { Authority } from './local/authority.js';
import { decide, orOutage } from './local/calls.js';
import { deskSession } from './local/desk-session.js';
import { dossier } from './local/dossier.js';
import { hashPerCore, type SlowHash } from './local/hashing.js';
import { login } from './local/login.js';
import { mailCentre } from './local/mail.js';
import { offices } from './local/offices.js';
import { otp } from './local/otp.js';
import { personalData } from './local/personal-data.js';
import { dossierStatus } from './local/received.js';
import { receiving } from './local/receiving.js';
import { addToRegister } from './local/register.js';
import { registration } from './local/registration.js';
import { representation } from './local/representative.js';
import { secretsOf } from './local/secrets.js';
import { sharing } from './local/share.js';
import { smsCentre } from './local/sms.js';
import { timeline } from './local/timeline.js';
import { wallet } from './local/wallet.js';
import type { RegisterEntry } from './rules/citizen.js';
import type { Office, Officer } from './rules/office.js';
import type { Rules, RulesAt } from './rules/profile.js';
import { openStore, type StoreOptions } from './store/sqlite.js';

export interface LocalOptions extends Pick<StoreOptions, 'maxPages' | 'patience' | 'engine' | 'keys'> {
  /** A file that lasts, which other processes may have open too, or `:memory:`. */
  readonly path: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
  /** One decree's throughout, or those of each moment. */
  readonly rules: Rules | RulesAt;
  /** Whoever is missing in the world's population register is added. */
  readonly register: readonly RegisterEntry[];
  /** Where dossiers are taken, and by whom; absent: nowhere. */
  readonly offices?: readonly Office[];
  readonly officers?: readonly Officer[];
  /** How secrets are hashed; absent: one a core at a time, of this authority's own. */
  readonly hash?: SlowHash;
}

/** The authority inside this process, and the simulation's side of it. */
export interface LocalIdentity {
  readonly api: IdentityApi;
  readonly desk: DeskApi;
  readonly sms: SmsCentre;
  readonly mail: MailCentre;
  readonly timeline: Timeline;
  readonly world: {
    /** The latest simulated time any call saw, in milliseconds; 0 in a new world. */
    moment(): Promise<number>;
    /** Keys the stand-ins of people who may be real, 32 bytes; no stored value gives it away. */
    readonly standInSecret: Uint8Array;
    /** 1 for the first session of this world, 2 for the second, over all processes. */
    nextSession(): Answered<number>;
    /** Adds whoever is missing to the population register of an open world. */
    know(register: readonly RegisterEntry[]): Answered<null>;
  };
  /** The whole store as text, for comparing two worlds. */
  dump(): string;
  close(): Promise<void>;
}

/** Opens a world of its own, or goes on with one; refused where its file cannot be written, thrown where the file is no world. */
export async function openLocalIdentity(options: LocalOptions): Answered<LocalIdentity, 'KEYS_DIFFER'> {
  try {
    return await orOutage(() => open(options));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'KEYS_DIFFER') return refuse('KEYS_DIFFER', {});
    throw error;
  }
}

async function open(options: LocalOptions): Answered<LocalIdentity> {
  const { random, rules, hash = hashPerCore() } = options;
  const rulesAt = typeof rules === 'function' ? rules : () => rules;
  const store = await openStore({ ...options, drawSecret: () => random.bytes('world', 'secret', 32) });
  const secrets = secretsOf(store.secret);
  const authority: Authority = {
    ...{ rulesAt, clock: options.clock, random, secrets, hash, store },
    ...{ written: { moment: 0 }, codes: new Map(), ...seats(options) },
  };
  const know = (register: readonly RegisterEntry[]) => decide(authority, async (turn) => ok(await addToRegister(turn, register)));
  const known = await know(options.register);
  if (!known.ok) {
    await store.close();
    return known;
  }
  return ok({
    api: operations(authority),
    desk: workstation(authority),
    sms: smsCentre(authority),
    mail: mailCentre(authority),
    timeline: timeline(authority),
    world: {
      moment: async () => (await store.read((db) => db.selectFrom('world').select('moment').executeTakeFirstOrThrow())).moment,
      standInSecret: secrets.standIn,
      nextSession: () =>
        decide(authority, async ({ tx }) => {
          const next = tx.updateTable('world').set((now) => ({ sessions: now('sessions', '+', 1) }));
          return ok((await next.returning('sessions').executeTakeFirstOrThrow()).sessions);
        }),
      know,
    },
    dump: store.dump,
    close: store.close,
  });
}

const seats = ({ offices = [], officers = [] }: LocalOptions) => ({
  offices: new Map(offices.map((office) => [office.id, office])),
  officers: new Map(officers.map((officer) => [officer.id, officer])),
});

const operations = (authority: Authority): IdentityApi => ({
  service: () => decide(authority, async ({ now }) => ok({ now })),
  ...registration(authority),
  ...representation(authority),
  ...otp(authority),
  ...login(authority),
  ...application(authority),
  ...activation(authority),
  ...personalData(authority),
  ...offices(authority),
  ...dossierStatus(authority),
  ...wallet(authority),
  ...sharing(authority),
});

const workstation = (authority: Authority): DeskApi => ({
  ...deskSession(authority),
  ...dossier(authority),
  ...receiving(authority),
});
