import { z } from 'zod';
import { relations } from '../api.js';
import { broughts, papers } from '../rules/papers.js';
import type { Seen } from '../rules/portrait.js';

/** Text of somebody's, at most so many signs long, in NFC wherever it enters. */
export const text = (most: number) => z.string().max(most).normalize('NFC');
/** A calendar day, `2023-05-10`. */
export const day = z.iso.date();
/** Milliseconds since 1970 (UTC), up to the end of the year 9999: every time can be written as a day. */
export const time = z.int().nonnegative().max(253_402_214_400_000);
export const count = z.int().nonnegative();
export const sex = z.enum(['male', 'female']);
export const relation = z.enum(relations);
export const personalId = z.string().regex(/^\d{12}$/);
export const phone = z.string().regex(/^0\d{9}$/);
export const code = z.string().regex(/^\d{6}$/);
/** A password, a passcode or a PIN as it was typed: the longest that is hashed is bounded here. */
export const secret = z.string().max(200);
/** A new one: shorter ones no screen lets through. */
export const newPassword = z.string().min(8).max(200);
export const device = text(100).min(1);
/** What the authority gave a name to, or a token: opaque. */
export const opaque = z.string().max(200);
export const email = text(254).nullable();
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const paper = z.enum(papers);
export const brought = z.enum(broughts);
export const level = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export const differing = z.enum(['fullName', 'residence']);

export const residence = z.object({ province: text(100), district: text(100).nullable(), ward: text(100), street: text(200) });
export const personalData = { personalId: z.string(), fullName: z.string(), birthDate: day, sex, residence };

export const representative = z.object({ personalId, phone, relation });

const said = text(200).nullable();
const day8 = day.nullable();
/** A card as it was read. */
export const card = z.object({
  personalId: said,
  oldId: said,
  fullName: said,
  birthDate: day8,
  sex: sex.nullable(),
  address: text(500).nullable(),
  issueDate: day8,
  expiryDate: day8,
  documentNumber: said,
  nationality: said,
  ethnicity: said,
  religion: said,
  origin: text(500).nullable(),
  marks: text(500).nullable(),
  father: said,
  mother: said,
  spouses: z.array(text(200)).max(20),
  chipId: said,
  unknownFields: z.array(text(500)).max(20),
});
export const reading = z.object({ by: z.enum(['chip', 'qr']), card });

const seen = z.enum([
  'no-face',
  'several',
  'eyes-closed',
  'mask',
  'glasses',
  'other-person',
  'doubtful',
] as const satisfies readonly Seen[]);
const measure = z.number().nonnegative().max(1_000_000_000);
export const portrait = z.object({
  measures: z.object({ width: measure, height: measure, brightness: measure, contrast: measure, sharpness: measure, digest }),
  seen: seen.exactOptional(),
});

/** An answer that says no more than that it was done. */
export const done = z.object({}) as z.ZodType<object>;
/** An OTP that was sent. */
export const challenge = { challenge: opaque, expiresAt: time };
export const account = z.object({
  personalId: z.string(),
  fullName: z.string(),
  level,
  correction: z.array(differing),
  device: z.string().nullable(),
});
export const applicationStatus = z.object({
  state: z.enum(['checking', 'late', 'approved']),
  filedAt: time,
  dueAt: time,
  decidedAt: time.nullable(),
});
