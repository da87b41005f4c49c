import type { viAppAccount } from './vi-app-account.js';

const review = {
  title: 'Data of the registration',
  text: () => 'Check each field, correct what is wrong, then accept the terms of use.',
  help: 'Birth date and sex must match the population database. Where the name or the address differs, correct it, or go on with the data on record and have them corrected later.',
  do: { register: 'Register', 'register-as-is': 'Register with the data on record', rescan: 'Scan again' },
};

/** Steps 1 to 6 in English; the app's own button stands beside each in quotes when shown. */
export const enAppAccount: typeof viAppAccount = {
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
};
