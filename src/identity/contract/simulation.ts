import { z } from 'zod';
import type { Happening } from '../api-services.js';
import { happenings } from '../api-services.js';
import type { RegisterEntry } from '../rules/citizen.js';
import { easyPasscodes, type OwnRules, rulesChoices } from '../rules/profile.js';
import { count, day, paper, relation, residence, sex, text, time } from './fields.js';
import { type OperationName, operations } from './index.js';
import type { Plain } from './operation.js';

/** What may happen to a call on purpose: the nth of an operation, from 1, or every one. `ms`: of a delay, in real time. */
const failure = z.object({
  call: z.enum(Object.keys(operations) as [OperationName, ...OperationName[]]),
  n: z.int().positive().exactOptional(),
  kind: z.enum(['maintenance', 'no-connection', 'lost-reply', 'duplicate', 'delay']),
  ms: z.int().min(0).max(60_000).exactOptional(),
});
export type PlannedFailure = z.output<typeof failure>;
const failures = z.array(failure).max(1000);

const agency = z.object({ outcome: z.enum(['found', 'not-found', 'wrong-data']), days: count });
const entry = z.object({
  personalId: text(20),
  fullName: text(200),
  birthDate: day,
  sex,
  residence,
  cardExpiry: day.nullable(),
  lateDays: count,
  phones: z.array(text(20)).max(20).exactOptional(),
  level2Phone: text(20).nullable().exactOptional(),
  representatives: z
    .array(z.object({ personalId: text(20), relation }))
    .max(20)
    .exactOptional(),
  agencies: z.partialRecord(paper, agency).exactOptional(),
}) satisfies z.ZodType<RegisterEntry>;
const register = z.array(entry).max(500);

const own = z.object({
  holidays: z.record(z.string().regex(/^\d{4}$/), z.object({ off: z.array(day).max(366), worked: z.array(day).max(366) })).exactOptional(),
  decisionDay: z.int().min(1).max(60).exactOptional(),
  easyPasscode: z.enum(easyPasscodes).exactOptional(),
}) satisfies z.ZodType<OwnRules>;

const stretch = { after: z.int(), until: z.int() };
const message = z.object({ at: time, to: z.string(), text: z.string(), code: z.string().exactOptional() });
const email = z.object({ at: time, to: z.string(), subject: z.string(), text: z.string() });
const happening = z.looseObject({ at: time, what: z.enum(happenings) }) as unknown as z.ZodType<Plain<Happening>>;

/** What the simulator's side takes and answers, by its path below `/sim`; all are POST. It is no part of the contract. */
export const simulation = {
  worlds: {
    body: z.object({
      now: time,
      seed: z.string().min(1).max(200),
      rules: z.enum(rulesChoices).exactOptional(),
      own: own.exactOptional(),
      register,
      failures: failures.exactOptional(),
    }),
    answer: z.object({ world: z.string(), now: time }),
  },
  'worlds/end': { body: z.object({}), answer: z.object({}) },
  clock: { body: z.object({ to: time }), answer: z.object({ now: time }) },
  moment: { body: z.object({}), answer: z.object({ moment: time, now: time }) },
  register: { body: z.object({ register }), answer: z.object({}) },
  failures: { body: z.object({ failures }), answer: z.object({}) },
  sessions: { body: z.object({}), answer: z.object({ number: count }) },
  sms: { body: z.object({ phone: text(20), ...stretch }), answer: z.object({ messages: z.array(message) }) },
  mail: { body: z.object({ address: text(254), ...stretch }), answer: z.object({ messages: z.array(email) }) },
  timeline: { body: z.object({ personalId: text(20), ...stretch }), answer: z.object({ happened: z.array(happening) }) },
} as const;
export type SimulationCall = keyof typeof simulation;
export type SimulationBody<C extends SimulationCall> = z.input<(typeof simulation)[C]['body']>;
export type SimulationAnswer<C extends SimulationCall> = z.output<(typeof simulation)[C]['answer']>;
