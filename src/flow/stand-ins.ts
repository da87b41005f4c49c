import type { Representative, Residence } from '../identity/api.js';
import type { Card } from '../identity/rules/card.js';
import { addressLine, type Citizen, splitAddress } from '../identity/rules/citizen.js';
import { isFictional, isFictionalId, isFictionalOfficer, isFictionalPhone, isFictionalWard } from '../identity/rules/fictional.js';
import { drawBelow, type Random } from '../world.js';

/** What kind of personal data a field or a card holds; no two fields of a form are of the same. */
export type Personal =
  | 'personalId'
  | 'representativeId'
  | 'phone'
  | 'fullName'
  | 'birthDate'
  | 'district'
  | 'ward'
  | 'street'
  | 'email'
  | 'officerNumber';
export type PersonalData = { readonly [P in Personal]?: string };

/**
 * The guard at every entry of the walk: a value outside the fictional range is replaced by a stable stand-in (same
 * province, sex and birth year), keyed by a random secret of the world, before anything sees, records or stores it.
 */
export interface Guard {
  /** The values with stand-ins for what may be real; `before`: something was replaced earlier in this registration. */
  people(values: PersonalData, known: PersonalData, before: boolean): { values: PersonalData; replaced: boolean };
  card(card: Card): { card: Card; replaced: boolean };
  citizen(citizen: Citizen): { citizen: Citizen; replaced: boolean };
  /** What may be recorded of a value that is not even well-formed: its length and prefix, other digits, no letters. */
  malformed(kind: Personal, text: string): string;
}

/** Whether someone of a file of citizens is made up for certain: every value that has a range is in it. */
export const isMadeUp = ({ personalId, phone, phoneOwner, representative, residence, register, card }: Citizen): boolean =>
  [personalId, register.personalId, phoneOwner, ...(representative ? [representative.personalId] : [])].every(isFictionalId) &&
  [phone, ...(representative ? [representative.phone] : [])].every(isFictionalPhone) &&
  [residence, register.residence, ...(card ? [card.residence] : [])].every(({ ward }) => isFictionalWard(ward));

/** What a file may call whoever is replaced, too, is that person's own: a session goes by this name. */
export const standInName = 'nguoi-thay-the';

/** The kinds that have a fictional range of their own. */
const RANGED: ReadonlySet<Personal> = new Set(['personalId', 'representativeId', 'phone', 'ward', 'officerNumber']);

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'];
const MIDDLES = ['An', 'Bảo', 'Gia', 'Hải', 'Khánh', 'Minh', 'Ngọc', 'Nhật', 'Quang', 'Thanh', 'Thiên', 'Xuân'];
const GIVEN = ['Anh', 'Bình', 'Châu', 'Duy', 'Giang', 'Hà', 'Hạnh', 'Kiên', 'Lam', 'Linh', 'Nam', 'Phúc', 'Quân', 'Sơn', 'Tâm', 'Vy'];

/** Builds the guard from the world's secret (as `Random`) and the people of the world; of those who may be real it knows the stand-ins. */
export function guard(random: Random, people: readonly Citizen[]): Guard {
  const draw = (below: number, purpose: string, subject: string) => drawBelow(random, below, `stand-in ${purpose}`, subject);
  const digits = (count: number, purpose: string, subject: string) =>
    Array.from({ length: count }, (_, n) => draw(10, `${purpose} ${n}`, subject)).join('');
  const pick = (list: readonly string[], purpose: string, subject: string) => list[draw(list.length, purpose, subject)]!;

  const personalId = (id: string) => (isFictionalId(id) ? id : `${id.slice(0, 6)}99${5 + draw(5, 'id', id)}${digits(3, 'id', id)}`);
  const phone = (number: string) => (isFictionalPhone(number) ? number : `095${5 + draw(5, 'phone', number)}${digits(6, 'phone', number)}`);
  /** A drawn value could be the very one that it stands in for: then the next is drawn. */
  const another = (value: string, drawn: (n: number) => string) => {
    for (let n = 0; ; n++) if (drawn(n) !== value) return drawn(n);
  };
  const fullName = (name: string) =>
    another(name, (again) => [SURNAMES, MIDDLES, GIVEN].map((list, n) => pick(list, `name ${n} ${again}`, name)).join(' '));
  const two = (n: number) => String(n).padStart(2, '0');
  const birthDate = (day: string) =>
    another(day, (n) => `${day.slice(0, 4)}-${two(1 + draw(12, `month ${n}`, day))}-${two(1 + draw(28, `day ${n}`, day))}`);
  const street = (line: string) => `Số ${1 + draw(199, 'house', line)}, Tổ ${1 + draw(30, 'group', line)}`;
  const residence = (lives: Residence): Residence =>
    isFictionalWard(lives.ward)
      ? lives
      : { province: lives.province, district: lives.district && 'Quận Mô Phỏng', ward: 'Phường Mô Phỏng', street: street(lives.street) };

  const declaring = (one: Representative) => ({ ...one, personalId: personalId(one.personalId), phone: phone(one.phone) });

  const made: { readonly [P in Personal]: (value: string) => string } = {
    personalId,
    representativeId: personalId,
    phone,
    fullName,
    birthDate,
    district: () => 'Quận Mô Phỏng',
    ward: () => 'Phường Mô Phỏng',
    street,
    email: (address) => `${digits(8, 'email', address)}@mo-phong.example`,
    officerNumber: (number) => `99${digits(4, 'officer', number)}`,
  };

  function citizen(citizen: Citizen): { citizen: Citizen; replaced: boolean } {
    const { card, register } = citizen;
    if (isMadeUp(citizen)) return { citizen, replaced: false };
    return {
      replaced: true,
      citizen: {
        ...citizen,
        id: standInName,
        personalId: personalId(citizen.personalId),
        fullName: fullName(citizen.fullName),
        birthDate: birthDate(citizen.birthDate),
        phone: phone(citizen.phone),
        phoneOwner: personalId(citizen.phoneOwner),
        representative: citizen.representative && declaring(citizen.representative),
        email: citizen.email && made.email(citizen.email),
        residence: residence(citizen.residence),
        origin: 'Phường Mô Phỏng',
        father: fullName(citizen.father),
        mother: fullName(citizen.mother),
        card: card && {
          ...card,
          oldId: card.oldId && digits(9, 'old id', card.oldId),
          fullName: fullName(card.fullName),
          residence: residence(card.residence),
        },
        register: {
          ...register,
          personalId: personalId(register.personalId),
          fullName: fullName(register.fullName),
          birthDate: birthDate(register.birthDate),
          residence: residence(register.residence),
          phones: (register.phones ?? []).map(phone),
          level2Phone: register.level2Phone ? phone(register.level2Phone) : null,
          representatives: (register.representatives ?? []).map((one) => ({ ...one, personalId: personalId(one.personalId) })),
        },
      },
    };
  }
  const known = people.map((one) => citizen(one).citizen);

  /** In its range; a name, a date, an address or a mail has none, but a made-up person's own are known to be made up. */
  function inRange(kind: Personal, value: string, id: string | undefined): boolean {
    if (kind === 'personalId' || kind === 'representativeId') return isFictionalId(value);
    if (kind === 'phone') return isFictionalPhone(value);
    if (kind === 'ward') return isFictionalWard(value);
    if (kind === 'officerNumber') return isFictionalOfficer(value);
    return known.some(({ personalId: theirs, register, card, ...citizen }) => {
      if (theirs !== id) return false;
      const own = [citizen, register, card ?? citizen, citizen.residence, register.residence, (card ?? citizen).residence];
      return own.some((part) => (part as Partial<Record<Personal, unknown>>)[kind] === value);
    });
  }

  return {
    people(values, facts, before) {
      const given = Object.entries(values) as [Personal, string][];
      const id = values.personalId ?? facts.personalId;
      const outside = given.some(([kind, value]) => RANGED.has(kind) && !inRange(kind, value, id));
      if (!outside && !before) return { values, replaced: false };
      const safe = given.map(([kind, value]): [Personal, string] => [kind, inRange(kind, value, id) ? value : made[kind](value)]);
      const replaced = safe.some(([, value], n) => value !== given[n]![1]);
      return { values: Object.fromEntries(safe), replaced };
    },
    card(card) {
      if (isFictional(card)) return { card, replaced: false };
      const id = card.personalId && personalId(card.personalId);
      const name = (value: string | null) => value && fullName(value);
      const line = card.address;
      const lives = line === null ? null : splitAddress(line);
      return {
        replaced: true,
        card: {
          ...card,
          personalId: id,
          oldId: card.oldId && digits(9, 'old id', card.oldId),
          fullName: name(card.fullName),
          birthDate: card.birthDate && birthDate(card.birthDate),
          address: lives ? addressLine(residence(lives)) : line && 'Phường Mô Phỏng',
          documentNumber: id?.slice(-9) ?? null,
          origin: card.origin && 'Phường Mô Phỏng',
          marks: card.marks && 'DỮ LIỆU MÔ PHỎNG',
          ethnicity: card.ethnicity && 'Kinh',
          religion: card.religion && 'Không',
          father: name(card.father),
          mother: name(card.mother),
          spouses: card.spouses.map(fullName),
          chipId: null,
          unknownFields: card.unknownFields.map(() => ''),
        },
      };
    },
    citizen,
    malformed(kind, text) {
      if (kind !== 'personalId' && kind !== 'representativeId' && kind !== 'phone') return text === '' ? '' : '•';
      // The front stays as far as the refusal hangs on it: the province of an ID number, the prefix of a phone number.
      const [front = ''] = (kind === 'phone' ? /^(?:(?:00)?84)?0?\d{3}/ : /^\d{3}/).exec(text.replaceAll(/\D/g, '')) ?? [];
      let seen = 0;
      const other = (digit: string, at: number) => String((Number(digit) + 1 + draw(9, `malformed ${at}`, text)) % 10);
      return text
        .replaceAll(/[^\d\s.()+-]/gu, 'x')
        .replaceAll(/\d/g, (digit, at: number) => (seen++ < front.length ? digit : other(digit, at)));
    },
  };
}
