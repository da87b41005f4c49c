import { addressLine } from '../identity/rules/citizen.js';
import { countDue } from '../identity/rules/due.js';
import { papers as allPapers } from '../identity/rules/papers.js';
import type { Language } from '../text/index.js';
import { listParts, paperNames } from '../text/papers.js';
import { shownDay, shownTime } from '../text/time.js';
import type { Document, Row, Section } from './document.js';
import type { Visit } from './visit.js';
import { words } from './words.js';

/** The documents that a visit leaves behind: the slip, the consent and, where the decree asks for it, form TK01. */
export const documentsOf = (visit: Visit, language: Language): Document[] => [
  slip(visit, language),
  ...(visit.rules.name === 'decree-69' ? [tk01(visit, language)] : []),
  consent(visit, language),
];

/** What the citizen takes home: the dossier's number, its due time, and the days as they were counted. */
export function slip(visit: Visit, language: Language): Document {
  const say = words[language];
  const { slip, office, officer } = visit;
  const rows: Row[] = [
    [say.number, slip.slip],
    [say.office, office.name],
    [say.address, office.address],
    [say.officer, `${officer.name} (${officer.id})`],
    [say.received, shownTime(slip.receivedAt)],
    [say.papers, listParts(language, visit.papers) || say.none],
    [say.due, shownTime(slip.dueAt)],
  ];
  return {
    name: 'slip',
    language,
    paper: 'A5',
    title: say.slip,
    subtitle: say.slipOf,
    sections: [
      { heading: say.dossier, rows },
      { heading: say.person, rows: who(visit, language).slice(0, 3) },
      counting(visit, language),
      { heading: say.know, sentences: say.known },
    ],
    signatures: [{ as: say.asOfficer, name: officer.name }],
  };
}

/** Form TK01 of Decree 69/2024 as far as its fields are known to this simulation [set]: who asks, how to reach him, for whom, for what. */
export function tk01(visit: Visit, language: Language): Document {
  const say = words[language];
  return {
    name: 'tk01',
    language,
    paper: 'A4',
    title: say.tk01,
    subtitle: say.tk01Of,
    sections: [
      ...applicant(visit, language),
      { heading: say.request, boxes: say.levels.map((label, n) => [n === 1, label] as const) },
      papersToIntegrate(visit, language),
      { heading: say.promise, sentences: say.promised },
    ],
    signatures: [signer(visit, language)],
  };
}

/** What the citizen confirms and agrees to before the dossier is handed in. */
export function consent(visit: Visit, language: Language): Document {
  const say = words[language];
  return {
    name: 'consent',
    language,
    paper: 'A4',
    title: say.consent,
    subtitle: say.consentOf,
    sections: [
      ...applicant(visit, language),
      papersToIntegrate(visit, language),
      { heading: say.confirmed, boxes: say.consents.map((label) => [true, label] as const) },
    ],
    signatures: [signer(visit, language), { as: say.asOfficer, name: visit.officer.name }],
  };
}

function who({ fullName, personalId, birthDate, sex, residence }: Visit, language: Language): Row[] {
  const say = words[language];
  return [
    [say.fullName, fullName],
    [say.personalId, personalId],
    [say.birthDate, shownDay(birthDate)],
    [say.sex, say.sexes[sex]],
    [say.residence, addressLine(residence)],
  ];
}

function contact({ phone, email, rules }: Visit, language: Language): Row[] {
  const say = words[language];
  return [
    [rules.phoneInOwnName ? say.phone : say.plainPhone, phone],
    [say.email, email ?? say.none],
  ];
}

/** Who asks and how to reach him, and for a child who declares. */
function applicant(visit: Visit, language: Language): Section[] {
  const say = words[language];
  const person = { heading: say.person, rows: [...who(visit, language), ...contact(visit, language)] };
  if (!visit.representative) return [person];
  const { personalId, relation } = visit.representative;
  return [
    person,
    {
      heading: say.representative,
      rows: [
        [say.personalId, personalId],
        [say.relation, say.relations[relation]],
      ],
    },
  ];
}

/** Whoever signs for a child is known here by number only: his name is never asked at the desk. */
function signer({ fullName, representative }: Visit, language: Language): Document['signatures'][number] {
  const say = words[language];
  return representative ? { as: say.asRepresentative, name: representative.personalId } : { as: say.asApplicant, name: fullName };
}

function papersToIntegrate({ papers }: Visit, language: Language): Section {
  const say = words[language];
  if (papers.length === 0) return { heading: say.papers, sentences: [say.noPapers] };
  return { heading: say.papers, boxes: allPapers.map((paper) => [papers.includes(paper), paperNames[language][paper]] as const) };
}

/** Every day from the receipt to the due time, and what it counts as. */
function counting({ slip, rules }: Visit, language: Language): Section {
  const say = words[language];
  const { days } = countDue(slip.receivedAt, slip.workingDays, rules);
  const lines = days.map(({ day, kind, number }) => [
    shownDay(day),
    say.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!,
    [number === null ? '' : say.working(number), say.kinds[kind]].filter(Boolean).join(' · '),
  ]);
  return { heading: say.counting(slip.workingDays), table: { head: [say.day, say.weekday, say.counted], lines } };
}
