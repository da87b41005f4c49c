import { shownDay, shownTime } from './time.js';
import type { viLevel1 } from './vi-level1.js';

const correcting = (fields: readonly string[]) =>
  fields.length > 0
    ? `\nWaiting for a correction: ${fields.map((field) => (field === 'fullName' ? 'name' : 'residence')).join(', ')}.`
    : '';

/** The 12 steps in English; the app's own button stands beside each in quotes when shown. */
const review = {
  title: 'Data of the registration',
  text: () => 'Check each field, correct what is wrong, then accept the terms of use.',
  help: 'Birth date and sex must match the population database. Where the name or the address differs, correct it, or go on with the data on record and have them corrected later.',
  do: { register: 'Register', 'register-as-is': 'Register with the data on record', rescan: 'Scan again' },
};

export const enLevel1: typeof viLevel1 = {
  'store-search': {
    title: 'Find the VNeID app',
    text: ({ store }) => `Open ${store} and search for the VNeID app.`,
    help: 'Install only from the official store of the handset, never from a link or an APK file.',
    do: { search: 'Search' },
  },
  'store-results': {
    title: 'Search results',
    text: () => 'Several apps have similar names. Look at name and publisher, then choose.',
    help: 'The real app is published by “Trung tâm dữ liệu quốc gia về dân cư - Bộ Công an”.',
    do: { open: 'Open the app page' },
  },
  'store-app': {
    title: 'Install the app',
    text: (p) =>
      `${p.name}\n“${p.publisher}”\n${p.needsMb} MB · the handset runs ${p.system} ${p.version}${p.installed ? ` · version ${p.installed} is installed` : ''}`,
    help: 'iOS 13 or Android 8 or later is needed, for an update too. On an older handset upgrade the system first.',
    do: { install: 'Install', 'upgrade-system': 'Upgrade the system' },
  },
  'app-installed': { title: 'Installed', text: () => 'The VNeID app is on the handset.', help: 'Open it to begin.', do: { open: 'Open' } },
  intro: {
    title: 'Introduction (1/2)',
    text: () => 'One account in place of many papers when dealing with offices online.',
    help: 'An introduction; nothing to enter yet.',
    do: { continue: 'Continue' },
  },
  'intro-benefits': {
    title: 'Introduction (2/2)',
    text: () => 'Level 1 is registered on the phone, level 2 at a police office.',
    help: 'An introduction; nothing to enter yet.',
    do: { continue: 'Continue' },
  },
  welcome: { title: 'Start', text: () => 'The app is ready for use.', help: 'Start using it.', do: { start: 'Start using' } },
  landing: {
    title: 'First screen',
    text: () => 'Nobody is logged in. Who is new here registers.',
    help: 'With an account log in; after the SMS of approval activate it.',
    do: { register: 'No account yet? Register', 'log-in': 'Log in', activate: 'Activate the electronic identification account' },
  },
  numbers: {
    title: 'Register an account',
    text: () => 'Enter the personal ID number of the card and the number of the SIM in the handset.',
    help: 'The ID number has 12 digits; the OTP is sent to this phone number.',
    do: { register: 'Register', help: 'Where is the personal ID number?' },
  },
  'id-help': {
    title: 'Where is the personal ID number?',
    text: () =>
      'On the chip card: the 12 digits on the front. A child without a card: on the birth certificate. With only an old card of 9 digits: ask the police of the permanent residence.',
    help: 'The number stays the same for life, whatever the card.',
    do: { close: 'Close' },
  },
  representative: {
    title: 'Representative',
    text: () => 'The person to be registered is under 14. A parent or guardian declares, with his own data and a number in his own name.',
    help: 'The representative must hold level 2. The OTP and the result are sent to his number.',
    do: { declare: 'Continue' },
  },
  camera: {
    title: 'Camera permission',
    text: () => '“VNeID” would like to use the camera to scan the QR of the card and to take the portrait.',
    help: 'This is a dialog of the system. If denied, everything can be typed, but step 9 needs the camera.',
    do: { allow: 'Allow', deny: 'Do not allow' },
  },
  'camera-denied': {
    title: 'The camera does not open',
    text: () => 'The app may not use the camera, so no QR can be scanned.',
    help: 'Allow it in the settings of the handset, or type the data.',
    do: { retry: 'Try again', settings: 'Open the settings and allow it', 'by-hand': 'The QR cannot be scanned' },
  },
  scan: {
    title: 'Scan the QR of the card',
    text: ({ torch }) =>
      `Hold the QR in the upper right of the card's front into the frame (here: name a picture file). Torch: ${torch ? 'on' : 'off'}.`,
    help: 'Hold the card flat, in good light, without glare. If it never works, say that the QR cannot be scanned and type the data.',
    do: { scan: 'Scan', 'by-hand': 'The QR cannot be scanned', torch: 'Torch on/off' },
  },
  review,
  'review-two-levels': {
    ...review,
    help: `${review.help} Since 1/7/2025 a residence has two levels and no district; a card with the old address is still good.`,
  },
  otp: {
    title: 'Confirm the OTP',
    text: ({ phone }) => `Enter the OTP of 6 digits that was sent to ${phone}`,
    help: 'A code is valid for 3 minutes and works once. After sending again only the newest counts.',
    do: { enter: 'Confirm', resend: 'Send again', 'not-received': 'No code received?' },
  },
  password: {
    title: 'Set the password',
    text: () => 'Choose a password for logging in and repeat it.',
    help: '8 to 20 characters; a digit, an upper- and a lower-case letter; one of !@#$^*()_',
    do: { set: 'Confirm' },
  },
  'log-in': {
    title: 'Log in',
    text: () => 'Log in with the personal ID number and the password.',
    help: 'After 5 wrong tries logging in is locked for 30 minutes.',
    do: { 'log-in': 'Log in' },
  },
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
