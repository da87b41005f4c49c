import { z } from 'zod';
import { level1 } from '../flow/level1/index.js';
import { failureKinds } from '../flow/network.js';
import { easyPasscodes, rulesChoices } from '../identity/rules/profile.js';
import { catalogue } from '../refusals/index.js';

/*
 * What a line of a journal must be for a replay to draw it: whoever wrote the file may be a stranger. What a screen shows of the facts is
 * looked at by drawing it.
 */

const oneOf = (names: object, ...others: string[]) => z.string().refine((name) => Object.hasOwn(names, name) || others.includes(name));
const screen = oneOf(level1);
const place = oneOf(level1, 'end');
const told = z.object({ code: oneOf(catalogue), params: z.record(z.string(), z.unknown()) });
const notices = z.array(told).optional();
const anything = z.record(z.string(), z.unknown());

const handset = z.object({
  name: z.string(),
  model: z.string(),
  system: z.enum(['iOS', 'Android']),
  version: z.string(),
  newest: z.string(),
  nfc: z.enum(['none', 'off', 'on']),
  nfcSpot: z.enum(['top', 'middle', 'upper-right']),
  camera: z.enum(['unasked', 'allowed', 'denied']),
  torch: z.boolean(),
  online: z.boolean(),
  signal: z.boolean(),
  blocksSms: z.boolean(),
  freeMb: z.number(),
  sim: z.string().nullable(),
  app: z.string().nullable(),
  account: z.string().nullable(),
});
const change = handset.partial();

const lives = z.object({ province: z.string(), district: z.string(), ward: z.string(), street: z.string() });
const register = z.object({
  personalId: z.string(),
  fullName: z.string(),
  birthDate: z.string(),
  sex: z.enum(['male', 'female']),
  residence: lives,
  cardExpiry: z.string().nullable(),
  lateDays: z.number(),
});
const citizen = z.object({
  id: z.string(),
  personalId: z.string(),
  fullName: z.string(),
  birthDate: z.string(),
  sex: z.enum(['male', 'female']),
  phone: z.string(),
  email: z.string().nullable(),
  residence: lives,
  origin: z.string(),
  ethnicity: z.string(),
  religion: z.string(),
  father: z.string(),
  mother: z.string(),
  card: z
    .object({
      issueDate: z.string(),
      expiryDate: z.string().nullable(),
      oldId: z.string().nullable(),
      fullName: z.string(),
      residence: lives,
    })
    .nullable(),
  register,
  faces: z.record(z.string(), z.string()),
});

// Of an operation there is not, no call ever fails.
const failure = z.object({ call: z.string(), n: z.number().optional(), kind: z.enum(failureKinds) });
const header = z.object({
  journal: z.literal(1),
  flow: z.literal('level1'),
  citizen,
  files: z.object({ qr: z.string(), nfc: z.string(), portrait: z.string() }),
  device: handset,
  now: z.number(),
  from: screen,
  rules: z.enum(rulesChoices),
  seed: z.string().nullable(),
  easyPasscode: z.enum(easyPasscodes).optional(),
  failures: z.array(failure).optional(),
});

const answer = z.union([
  z.strictObject({ do: z.string().optional(), values: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ back: z.literal(true) }),
  z.strictObject({ cancel: z.literal(true) }),
  z.strictObject({ leave: z.literal(true) }),
  z.strictObject({ wait: z.number() }),
  z.strictObject({ device: change }),
]);
const outcome = z.union([
  z.strictObject({ to: place, learned: anything.optional(), notices, device: change.optional() }),
  z.strictObject({ refused: told, to: screen, notices }),
  z.strictObject({ back: z.literal(true) }),
  z.strictObject({ cancelled: screen }),
  z.strictObject({ left: z.literal(true) }),
  z.strictObject({ waited: z.number() }),
  z.strictObject({ changed: change }),
]);
const message = z.object({ text: z.string() }).catchall(z.unknown());
const entry = z.object({ on: z.string(), time: z.number(), screen, answer, outcome, arrived: z.array(message).optional() });

export const isHeader = (value: unknown): boolean => header.safeParse(value).success;
export const isEntry = (value: unknown): boolean => entry.safeParse(value).success;
