import { z } from 'zod';
import { type Residence, relations } from '../identity/api.js';
import { dayOfAge } from '../identity/rules/age.js';
import type { Day } from '../identity/rules/card.js';
import { expiryOf } from '../identity/rules/card-validity.js';
import { type Citizen, type CitizenCard, splitAddress } from '../identity/rules/citizen.js';
import type { Seen } from '../identity/rules/portrait.js';
import { ok, type Result } from '../refusals/index.js';
import { type Bonds, bondsOf, strangerIn } from './citizen-bonds.js';
import { brokenRule } from './citizen-rules.js';
import { agencies, brought } from './papers.js';
import { day, group, name, named, oneOf, refined, text, wholeNumber } from './schema.js';
import { readYaml } from './yaml.js';

const residence = z.union([
  refined('address', (line) => splitAddress(line) !== null).transform((line) => splitAddress(line)!),
  group({ street: text, ward: text, district: text.exactOptional(), province: text }).transform((home) => ({ district: null, ...home })),
]);
/** Where something differs from where the person lives: only what differs need be said. */
const otherResidence = z.union([
  refined('address', (line) => splitAddress(line) !== null).transform((line): Partial<Residence> => splitAddress(line)!),
  group({ street: text.exactOptional(), ward: text.exactOptional(), district: text.exactOptional(), province: text.exactOptional() }),
]);
const sex = oneOf(['male', 'female']);
const none = oneOf(['none']).transform(() => null);

const seen = ['no-face', 'several', 'eyes-closed', 'mask', 'glasses', 'other-person', 'doubtful'] as const satisfies readonly Seen[];

const card = group({
  issueDate: day.exactOptional(),
  expiryDate: z.union([day, none]).exactOptional(),
  oldId: refined('old-id', (value) => /^\d{9}$/.test(value)).exactOptional(),
  fullName: text.exactOptional(),
  residence: otherResidence.exactOptional(),
});
const register = group({
  fullName: text.exactOptional(),
  birthDate: day.exactOptional(),
  sex: sex.exactOptional(),
  residence: otherResidence.exactOptional(),
  lateDays: wholeNumber.exactOptional(),
});

const citizen = group({
  personalId: text,
  fullName: text,
  birthDate: day,
  sex,
  // A child's is its representative's.
  phone: text.exactOptional(),
  phoneOwner: name.exactOptional(),
  level: oneOf(['2']).exactOptional(),
  representatives: named(oneOf(relations), name).exactOptional(),
  residence,
  email: text.exactOptional(),
  origin: text.exactOptional(),
  ethnicity: text.exactOptional(),
  religion: text.exactOptional(),
  father: text.exactOptional(),
  mother: text.exactOptional(),
  card: z.union([none, card]).exactOptional(),
  register: register.exactOptional(),
  faces: named(oneOf(seen)).exactOptional(),
  fingers: named(oneOf(['unreadable', 'mismatch', 'doubtful'])).exactOptional(),
  papers: brought.exactOptional(),
  agencies: agencies.exactOptional(),
});
export type Entry = z.output<typeof citizen>;

/** Reads a file of citizens, by name, each with what the rules demand of a person; short entries, because most follows from the rest. */
export function readCitizens(source: string, file: string): Result<Citizen[]> {
  const read = readYaml(source, file, named(citizen, name));
  if (!read.ok) return read;
  const { value, locate } = read.value;
  const stranger = strangerIn(value, locate);
  if (stranger) return { ok: false, refused: stranger };
  const bonds = bondsOf(value);
  const citizens = Object.entries(value).map(([id, entry]) => asCitizen(id, entry, bonds[id]!));
  const broken = brokenRule(citizens, locate);
  return broken ? { ok: false, refused: broken } : ok(citizens);
}

/** What the drawn portraits of `npm run samples` show, which their names say: no measuring would see it. */
const drawnFaces: Citizen['faces'] = {
  'portrait-no-face.png': 'no-face',
  'portrait-two-faces.png': 'several',
  'portrait-eyes-closed.png': 'eyes-closed',
  'portrait-mask.png': 'mask',
  'portrait-glasses.png': 'glasses',
};

function asCitizen(id: string, entry: Entry, { phone, phoneOwner, representative, recorded: bound }: Bonds): Citizen {
  const { personalId, fullName, birthDate, sex, residence } = entry;
  const [surname] = fullName.split(' ');
  const carried = entry.card === null ? null : asCard(entry, entry.card ?? {});
  const recorded = entry.register ?? {};
  return {
    id,
    personalId,
    fullName,
    birthDate,
    sex,
    phone,
    phoneOwner,
    representative,
    email: entry.email ?? null,
    residence,
    origin: entry.origin ?? [residence.ward, residence.district, residence.province].filter(Boolean).join(', '),
    ethnicity: entry.ethnicity ?? 'Kinh',
    religion: entry.religion ?? 'Không',
    father: entry.father ?? `${surname} Văn Thành`,
    mother: entry.mother ?? 'Lê Thị Hòa',
    card: carried,
    register: {
      personalId,
      fullName: recorded.fullName ?? fullName,
      birthDate: recorded.birthDate ?? birthDate,
      sex: recorded.sex ?? sex,
      residence: moved(residence, recorded.residence),
      cardExpiry: carried?.expiryDate ?? null,
      lateDays: recorded.lateDays ?? 0,
      ...(entry.agencies && { agencies: entry.agencies }),
      ...bound,
    },
    faces: { ...drawnFaces, ...entry.faces },
    ...(entry.fingers && { fingers: entry.fingers }),
    ...(entry.papers && { papers: entry.papers }),
  };
}

/** The first chip cards were made early in 2021; nobody gets one before 14. */
const firstCards: Day = '2021-03-01';
const cardAge = 14;

function asCard({ birthDate, fullName, residence }: Entry, said: z.output<typeof card>): CitizenCard {
  const fourteen = dayOfAge(birthDate, cardAge);
  const issueDate = said.issueDate ?? (fourteen > firstCards ? fourteen : firstCards);
  return {
    issueDate,
    expiryDate: said.expiryDate === undefined ? expiryOf(birthDate, issueDate) : said.expiryDate,
    oldId: said.oldId ?? null,
    fullName: said.fullName ?? fullName,
    residence: moved(residence, said.residence),
  };
}

/** A residence with the parts that differ. */
const moved = (from: Residence, to: Partial<Residence> = {}): Residence => ({ ...from, ...to });
