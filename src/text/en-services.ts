import type { WalletPaper } from '../identity/api-services.js';
import { listParts } from './papers.js';
import { shownDay, shownTime } from './time.js';
import type { viServiceScreens, viServices } from './vi-services.js';

export const enServices: typeof viServices = {
  'population-data': 'Personal data of the population database',
  'public-services': 'Public services',
  news: 'News',
  'bill-payment': 'Bill payment',
  'electronic-card': 'Electronic card (level 2)',
  papers: 'Integrated papers, the wallet (level 2)',
  dependants: 'Dependants (level 2)',
  'sector-information': 'Sector information (level 2)',
  'social-security': 'Social security (level 2)',
  sharing: 'Sharing of identified information (level 2)',
};

const states: Readonly<Record<WalletPaper['state'], string>> = {
  found: '✓ There',
  waiting: '… Not answered yet',
  late: '! Missing after a week',
  'not-found': '✗ Not found by the agency',
  'wrong-data': '✗ With wrong data',
};
/** The papers by how far they are, a line for each state. */
const byState = (papers: readonly WalletPaper[]): string[] =>
  (Object.keys(states) as WalletPaper['state'][]).flatMap((state) => {
    const those = papers.filter((one) => one.state === state).map(({ paper }) => paper);
    return those.length > 0 ? [`${states[state]}: ${listParts('en', those)}`] : [];
  });

export const enServiceScreens: typeof viServiceScreens = {
  services: {
    title: 'Services',
    text: ({ level }) => `The account is of level ${level}. Choose a service; one marked “(level 2)” needs an account of level 2.`,
    help: 'Level 1 has the population data, public services, news and bill payment. Level 2 adds the electronic card, papers, social security and sharing.',
    do: { open: 'Open the service', close: 'Back to the home screen' },
  },
  service: {
    title: 'The service is open',
    text: ({ service }) => `${enServices[service]}\nThis account may use it. The simulation ends here: no real data lies behind it.`,
    help: 'The personal data is on the home screen, behind the passcode.',
    do: { close: 'Close' },
  },
  'wallet-lock': {
    title: 'Wallet of papers',
    text: () => 'Enter the passcode to open the wallet.',
    help: 'The 6 digits set at the activation. After 5 wrong tries the passcode is locked for 30 minutes.',
    do: { open: 'Open the wallet', close: 'Back to the home screen' },
  },
  wallet: {
    title: 'The wallet is open',
    text: ({ card, papers, dependants }) =>
      [
        `Electronic card: ${card.fullName} · ${card.personalId} · ${shownDay(card.birthDate)}${card.expiryDate ? ` · valid until ${shownDay(card.expiryDate)}` : ''}`,
        ...(papers.length > 0 ? byState(papers) : ['The dossier asked for no papers.']),
        ...(dependants.length > 0 ? [`Dependants: ${dependants.map(({ fullName }) => fullName).join(', ')}`] : []),
      ].join('\n'),
    help: 'Papers appear as their agencies answer, within about a week. After a week ask the office that took the dossier. F4 moves the clock; then open the wallet again.',
    do: { close: 'Back to the home screen', refresh: 'Open the wallet again' },
  },
  'share-guide': {
    title: 'Share the identity',
    text: () => 'Make a QR for the other party to scan. They see the name, birth date, sex, level and the ID number masked.',
    help: 'A code lives 5 minutes and works once. No personal data is in it. The other party checks it by “vneid-sim verify”.',
    do: { create: 'Make a QR code', close: 'Back to the home screen' },
  },
  share: {
    title: 'The sharing QR',
    text: ({ expiresAt }) =>
      `Let the other party scan it. It lives 5 minutes, until ${shownTime(expiresAt)}; then it is greyed out until a new one is made.`,
    help: 'The other party: vneid-sim verify PICTURE.png, or vneid-sim verify with the text of the code. A code works once.',
    do: { close: 'Back to the home screen', create: 'Make a QR code', save: 'Save as a PNG picture' },
  },
};
