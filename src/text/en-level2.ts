import type { Brought, Paper } from '../identity/rules/papers.js';
import { differenceLine } from './compared.js';
import { enServiceScreens } from './en-services.js';
import { papersIn } from './papers.js';
import { shownDay, shownTime } from './time.js';
import type { Texts } from './vi.js';

const inBag = (brought: Readonly<Partial<Record<Paper, Brought>>>) => papersIn('en', brought, 'own') || 'no papers to integrate';

/** The screens of level 2 in English. */
export const enLevel2: Texts['level2'] = {
  ...enServiceScreens,
  'activation-password': {
    title: 'Set a password',
    text: () => 'There was no account in the app before the visit: set its password now, and repeat it.',
    help: '8 to 20 characters; a digit, an upper- and a lower-case letter; one of !@#$^*()_',
    do: { set: 'Confirm' },
  },
  visit: {
    title: 'Where to register level 2',
    text: () => 'Level 2 is registered at a police office. Choose a province to see where dossiers are taken.',
    help: 'Ward or commune police, the district (until 1/3/2025) or the province. No level 1 is needed before.',
    do: { find: 'Find offices' },
  },
  office: {
    title: 'Choose an office',
    text: ({ offices }) => offices.map(({ name, address }) => `“${name}”: “${address}”`).join('\n'),
    help: 'Open Monday to Friday, here and there on Saturday morning, not on holidays. Booking a time needs an account in the app.',
    do: { go: 'Go there', book: 'Book a time for level 2' },
  },
  booking: {
    title: 'Book a time',
    text: ({ office }) => `“${office.name}”\nChoose the day and the hour of the visit.`,
    help: 'A new booking takes the place of the one before. The office is open to everybody without one.',
    do: { book: 'Book', 'without-booking': 'Go without booking' },
  },
  bring: {
    title: 'What to bring',
    text: ({ office }) => `For “${office.name}”: the chip card, and the papers to be integrated.`,
    help: "Each paper: not to be integrated, brought, somebody else's by mistake, or left at home. Those of a car only if there is one.",
    do: { pack: 'Go to the office', 'other-office': 'Choose another office' },
  },
  arrive: {
    title: 'At the police office',
    text: ({ office }) => `“${office.name}”\n“${office.address}”`,
    help: 'Out of hours, move the clock (F4) to when it opens, or choose another office.',
    do: { enter: 'Go in', 'other-office': 'Choose another office' },
  },
  present: {
    title: 'At the desk',
    text: () => 'Show the card and say what the officer needs for the dossier.',
    help: 'From 1/7/2024: form TK01, and a phone number in your own name. For a child under 14 the representative speaks, with his own number.',
    do: { say: 'Say it', 'say-for-child': 'The representative speaks for the child' },
  },
  'desk-sign-in': {
    title: 'The officer signs in',
    text: ({ office }) => `Workstation of “${office.name}”. Sign in with officer number and PIN.`,
    help: 'The session ends when the office closes. Wrong PINs lock the number for a while.',
    do: { 'sign-in': 'Sign in' },
  },
  'desk-enter': {
    title: 'Open a dossier for level 2',
    text: () => 'Type what the citizen has said.',
    help: 'Type it as it was said; what differs from card and register shows after the card is read.',
    do: { open: 'Open the dossier', 'open-for-child': 'Open it for a child with a representative', 'ask-again': 'Ask the citizen again' },
  },
  'desk-card': {
    title: "Read the citizen's card",
    text: () => 'Lay the card on the chip reader, or scan its QR (here: choose the very file that the citizen brings).',
    help: 'Chip and QR may both be read. Without a chip card, card and account are made in one visit (7 working days).',
    do: { chip: 'Read the chip', qr: 'Scan the QR', none: 'No card yet: make one', missing: 'There is a card, but not here' },
  },
  'desk-compare': {
    title: 'Compare',
    text: ({ record, differences }) =>
      [
        `Register: ${record.fullName} · ${record.personalId} · ${shownDay(record.birthDate)} · ${record.sex}`,
        `Card ${record.cardExpiry ? `valid until ${shownDay(record.cardExpiry)}` : 'without expiry, or none'} · ${record.level === null ? 'no account' : `account of level ${record.level}`}`,
        ...(differences.length > 0
          ? differences.map((difference) => differenceLine('en', difference))
          : ['✓ What was said, the card and the register agree.']),
      ].join('\n'),
    help: 'Each difference says what every source has. Mistyped: enter it again; a wrong card or register may get the dossier refused.',
    do: { accept: 'Go on', 're-read': 'Read the card again', 'enter-again': 'Enter it again' },
  },
  'desk-portrait': {
    title: 'Take the portrait',
    text: () => 'Take the portrait at the desk (here: choose a portrait file).',
    help: 'Facing the camera, no glasses or mask; enough light, held still.',
    do: { record: 'Take it' },
  },
  'desk-fingerprints': {
    title: 'Take the fingerprints',
    text: () => 'Fingers on the reader (here: choose a file of made-up fingerprints).',
    help: 'Only a digest and how well they match is kept, never the prints.',
    do: { take: 'Take them', 'portrait-again': 'Take the portrait again' },
  },
  consent: {
    title: 'Confirm and consent',
    text: (p) => `${p.name} · ${p.id}\nPhone: ${p.phone} · Email: ${p.email || '–'}\nPapers: ${inBag(p.brought)}`,
    help: 'Read what the officer has entered. Have it corrected before you consent.',
    do: { agree: 'Confirm', correct: 'Have it corrected' },
  },
  'hand-in': {
    title: 'Receive the dossier',
    text: ({ brought, chipCard, form }) =>
      [
        `Chip card: ${{ own: 'yes', none: 'none yet', forgotten: 'not brought' }[chipCard] ?? chipCard} · form TK01: ${form ? 'yes' : 'no'}`,
        `Papers brought: ${inBag(brought)}`,
        ...(papersIn('en', brought, 'forgotten') ? [`Left at home: ${papersIn('en', brought, 'forgotten')}`] : []),
        ...(papersIn('en', brought, 'another') ? [`Somebody else's: ${papersIn('en', brought, 'another')}`] : []),
      ].join('\n'),
    help: 'An incomplete dossier is not received; what is missing is said, so that it can be brought.',
    do: { receive: 'Receive it and print the slip', 'send-home': 'Let the citizen fetch what is missing' },
  },
  slip: {
    title: 'The slip',
    text: ({ slip, office }) =>
      [
        `Dossier ${slip.slip} · “${office.name}”`,
        `Received ${shownTime(slip.receivedAt)}, due by ${shownTime(slip.dueAt)}.`,
        `${slip.workingDays} working days: the day after receipt is the first, Saturdays, Sundays and holidays do not count.`,
      ].join('\n'),
    help: 'The real time may differ. Keep the number to ask how far it is.',
    do: { home: 'Go home and wait' },
  },
  'level-2-status': {
    title: 'How far the dossier is',
    text: ({ slip }) => `Dossier ${slip.slip}, due by ${shownTime(slip.dueAt)}.`,
    help: 'The result is told in the app, by SMS, and by email if given. F4 moves the clock to the decision.',
    do: { check: 'Check the dossier' },
  },
  'level-2-approved': {
    title: 'Level 2 is approved',
    text: ({ decidedAt, active }) =>
      `Approved on ${shownTime(decidedAt)}. ${active ? 'The account active on this handset is of level 2 now: log in again to see it.' : 'Activate it in the app within 7 days.'}`,
    help: 'After 7 days only the hotline 1900.0368 can activate it.',
    do: { activate: 'Open the app' },
  },
  'level-2-refused': {
    title: 'Level 2 is refused',
    text: () => 'The authority has refused this dossier. A new one may be handed in.',
    help: 'Read the reason in the notice, prepare again and go to the office.',
    do: { again: 'Prepare and go again', 'other-office': 'Choose another office' },
  },
};
