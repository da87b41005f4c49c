import { enAppAccount } from './en-app-account.js';
import { shownDay, shownTime } from './time.js';
import type { viLevel1 } from './vi-level1.js';

const correcting = (fields: readonly string[]) =>
  fields.length > 0
    ? `\nWaiting for a correction: ${fields.map((field) => (field === 'fullName' ? 'name' : 'residence')).join(', ')}.`
    : '';

/** All 12 steps in English. */
export const enLevel1: typeof viLevel1 = {
  ...enAppAccount,
  menu: {
    title: 'Home',
    text: (p) => `${p.name} · ${p.id} · level ${p.level}${correcting(p.correction)}\nChoose what to do.`,
    help: 'An account of level 0 is deleted after 3 days if level 1 was not applied for.',
    do: {
      'level-1': 'Register level 1 (online)',
      'level-2': 'Book a time for level 2',
      status: 'State of the application',
      services: 'Services',
    },
  },
  'level-1-parts': {
    title: 'Register level 1',
    text: () => 'Three parts: 1. Read the chip card. 2. Take the portrait. 3. Complete and send.',
    help: 'Have the card at hand and sit in good light.',
    do: { start: 'Start' },
  },
  'card-way': {
    title: 'Read the card',
    text: () => 'Read the chip by NFC, or scan the QR of the card.',
    help: 'An iPhone needs to be an iPhone 7 or later; many cheap Android handsets have no NFC.',
    do: { nfc: 'Use NFC', qr: 'Scan the QR' },
  },
  'card-nfc': {
    title: 'Read the chip by NFC',
    text: ({ spot }) =>
      `Hold the card to ${{ top: 'the top of the back (iPhone)', middle: 'the middle of the back (Samsung)', 'upper-right': 'the upper right of the back' }[spot]}: ready → hold still → reading → done (here: name a chip dump).`,
    help: 'Keep card and handset still to the end; take off a thick or metal case.',
    do: { read: 'Read the chip', qr: 'Scan the QR' },
  },
  'card-qr': {
    title: 'Scan the QR of the card',
    text: () => 'Hold the QR of the card into the frame (here: name a picture file).',
    help: 'For handsets without NFC.',
    do: { scan: 'Scan' },
  },
  'card-data': {
    title: 'Data of the card',
    text: ({ card, readBy }) =>
      [
        `Read from the ${readBy === 'chip' ? 'chip' : 'QR'}:`,
        `Full name: ${card.fullName ?? '–'}`,
        `Personal ID number: ${card.personalId ?? '–'}`,
        `Sex: ${card.sex ?? '–'}`,
        `Birth date: ${card.birthDate ? shownDay(card.birthDate) : '–'}`,
        ...(card.expiryDate ? [`Valid until: ${shownDay(card.expiryDate)}`] : []),
      ].join('\n'),
    help: 'Compare with the card, then go on.',
    do: { continue: 'Continue', again: 'Read again' },
  },
  'face-guide': {
    title: 'Take the portrait',
    text: () => 'Keep the face in the oval and look straight ahead. Eyes open, no glasses, no mask; avoid glare and shaking.',
    help: 'Most refusals come from weak light or a shaking handset.',
    do: { start: 'Start' },
  },
  face: {
    title: 'Record the face',
    text: () => 'Hold the face into the frame (here: name a portrait file).',
    help: 'It can be retaken 5 times; then wait 30 minutes, or register level 2.',
    do: { record: 'Record' },
  },
  'face-limit': {
    title: 'Portraits are paused',
    text: () => 'The portrait was retaken too often.',
    help: 'Wait 30 minutes (F4 moves the clock) and retake, or register level 2 at a police office.',
    do: { retry: 'Retake', menu: 'Back to home' },
  },
  application: {
    title: 'Confirm the application',
    text: (p) => `Portrait: ${p.picture}\n${p.name} · ${p.id}`,
    help: 'Retake a crooked or blurred portrait before confirming. The email is optional.',
    do: { confirm: 'Confirm the data', retake: 'Retake' },
  },
  filed: {
    title: 'Application sent',
    text: (p) => `The level-1 application was sent on ${shownTime(p.filedAt)}. By law the result comes by ${shownTime(p.dueAt)}.`,
    help: 'The result is announced by SMS.',
    do: { home: 'Back to home', view: 'See the data sent' },
  },
  'filed-view': {
    title: 'Data sent',
    text: (p) =>
      `${p.name} · ${p.id}\nCard read by ${p.readBy === 'chip' ? 'chip' : 'QR'} · portrait ${p.picture}\nEmail: ${p.email || '–'} · sent on ${shownTime(p.filedAt)}`,
    help: 'What was sent cannot be changed any more.',
    do: { home: 'Back to home' },
  },
  status: {
    title: 'State of the application',
    text: () => 'The application was received. The authority checks it and approves or refuses.',
    help: 'Level 1 is decided within 1 working day. F4 moves the clock to the decision.',
    do: { check: 'Check the state', menu: 'Back to home' },
  },
  approved: {
    title: 'The application is approved',
    text: ({ decidedAt }) => `Approved on ${shownTime(decidedAt)}. Activate within 7 days.`,
    help: 'After 7 days call the hotline 1900.0368 to have it activated.',
    do: { activate: 'Activate the account' },
  },
  refused: {
    title: 'The application is refused',
    text: () => 'The authority has refused this application. A new one can be filed.',
    help: 'Read the reason in the notice, prepare anew and file again.',
    do: { 'file-again': 'File again' },
  },
  activation: {
    title: 'Activate the account',
    text: () => 'Enter the personal ID number and the registered phone.',
    help: 'The phone must be the one given in step 3.',
    do: { request: 'Send the request' },
  },
  'device-held': {
    title: 'The device holds another account',
    text: () => 'If you confirm, the other account leaves this device once this one is active.',
    help: 'A device holds only one identified account.',
    do: { confirm: 'Confirm', close: 'Close' },
  },
  'activation-ready': {
    title: 'Ready to activate',
    text: () => 'The account is identified. Continue to receive the OTP.',
    help: 'The OTP is sent to the registered phone.',
    do: { continue: 'Continue' },
  },
  'activation-otp': {
    title: 'Confirm the OTP',
    text: ({ phone }) => `Enter the OTP of 6 digits that was sent to ${phone}`,
    help: 'A code is valid for 3 minutes and works once. After sending again only the newest counts.',
    do: { enter: 'Confirm', resend: 'Send again', 'not-received': 'No code received?' },
  },
  passcode: {
    title: 'Set the passcode',
    text: () => 'Choose a passcode of 6 digits and repeat it.',
    help: 'Avoid the birth date, the ID number and easy digits. After 5 wrong tries it is locked for 30 minutes.',
    do: { set: 'Confirm' },
  },
  questions: {
    title: 'Security questions',
    text: () => 'Choose two different questions and answer them.',
    help: 'Any text is an answer; remember it as typed.',
    do: { confirm: 'Confirm' },
  },
  home: {
    title: (p) => `Identified, level ${p.level}`,
    text: (p) => `${p.name} · ${p.id}\nThe level-${p.level} account is active on this device.${correcting(p.correction)}`,
    help: 'Level 1 shows the population data, public services and bill payment.',
    do: {
      finish: 'Finish',
      'level-2': 'Register level 2',
      services: 'Services',
      wallet: 'Wallet of papers',
      share: 'Share the identity',
      'personal-data': 'See the personal data',
    },
  },
  'personal-data': {
    title: 'Personal data',
    text: (p) => `${p.name}\nPersonal ID number: ${p.id}${correcting(p.correction)}`,
    help: 'Data of the (simulated) national population database.',
    do: { close: 'Close' },
  },
};
