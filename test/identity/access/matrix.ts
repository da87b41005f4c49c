import type { OperationName } from '../../../src/identity/contract/index.js';
import type { Code } from '../../../src/refusals/index.js';

/**
 * The five who call: somebody without any token; a citizen who stands where the owner stands, with everything of his own; the
 * citizen whose data it is; the officer who has the dossier, or who names himself; an officer of another office.
 */
export const callers = ['nobody', 'another', 'owner', 'officer', 'elsewhere'] as const;
export type Caller = (typeof callers)[number];

/** `yes`: it is done. `own`: it is done with what is the caller's own, and nothing of the owner's is told or changed. Else the refusal. */
export type Gets = 'yes' | 'own' | Code;
type Row = Readonly<Record<Caller, Gets>>;

const row = (nobody: Gets, another: Gets, owner: Gets, officer: Gets, elsewhere: Gets): Row => ({
  nobody,
  another,
  owner,
  officer,
  elsewhere,
});
const everybody = row('yes', 'yes', 'yes', 'yes', 'yes');
/** Whoever has the owner's id of a process, and nobody who makes one up. */
const byId = row('REGISTRATION_OVER', 'REGISTRATION_OVER', 'yes', 'REGISTRATION_OVER', 'REGISTRATION_OVER');
const ticket = row('REGISTRATION_OVER', 'own', 'yes', 'REGISTRATION_OVER', 'REGISTRATION_OVER');
const session = row('SESSION_OVER', 'own', 'yes', 'SESSION_OVER', 'SESSION_OVER');
const desk = row('DESK_OVER', 'DESK_OVER', 'DESK_OVER', 'yes', 'DOSSIER_UNKNOWN');

/** What each of the five gets of each operation. */
export const matrix: Readonly<Record<OperationName, Row>> = {
  service: everybody,
  // Tells of the numbers only whether they are taken: see “who may learn what where” in SECURITY.md.
  begin: everybody,
  declareRepresentative: byId,
  // The other citizen's own registration, with the owner's details.
  submitDetails: row('REGISTRATION_OVER', 'SEX_DIFFERS', 'yes', 'REGISTRATION_OVER', 'REGISTRATION_OVER'),
  resendOtp: byId,
  // The owner's challenge, with the code that was sent to the other citizen.
  confirmOtp: row('REGISTRATION_OVER', 'OTP_WRONG', 'yes', 'REGISTRATION_OVER', 'REGISTRATION_OVER'),
  setPassword: ticket,
  // The owner's number, with a password that is not the owner's.
  logIn: row('LOGIN_WRONG', 'LOGIN_WRONG', 'yes', 'LOGIN_WRONG', 'LOGIN_WRONG'),
  openApplication: session,
  submitCard: session,
  submitPortrait: session,
  file: session,
  applicationStatus: session,
  personalData: session,
  // Whoever has number and phone may ask; the OTP goes to the owner's phone.
  requestActivation: everybody,
  sendActivationOtp: byId,
  setActivationPassword: ticket,
  setPasscode: ticket,
  setQuestions: ticket,
  offices: everybody,
  book: session,
  // The slip's number is the key: the other citizen has his own, the rest make one up.
  dossierStatus: row('SLIP_UNKNOWN', 'own', 'yes', 'SLIP_UNKNOWN', 'SLIP_UNKNOWN'),
  openService: session,
  wallet: session,
  share: session,
  // The code is shown to whoever shall check it: the other citizen has his own, the rest a code with one sign changed.
  redeemShare: row('SHARE_FORGED', 'own', 'yes', 'SHARE_FORGED', 'SHARE_FORGED'),
  // The officer's number and office; without his PIN, and from elsewhere with a PIN of another office.
  'desk.signIn': row('OFFICER_UNKNOWN', 'OFFICER_UNKNOWN', 'OFFICER_UNKNOWN', 'yes', 'OFFICER_UNKNOWN'),
  // A citizen may go to any office.
  'desk.openDossier': row('DESK_OVER', 'DESK_OVER', 'DESK_OVER', 'yes', 'yes'),
  'desk.lookUp': desk,
  'desk.submitCard': desk,
  'desk.submitPortrait': desk,
  'desk.submitFingerprints': desk,
  'desk.receive': desk,
};

/** The matrix as a table of Markdown. */
export function asTable(): string {
  const cell = (gets: Gets) => (gets === 'yes' || gets === 'own' ? gets : `\`${gets}\``);
  const lines = Object.entries(matrix).map(([name, row]) => `| \`${name}\` | ${callers.map((caller) => cell(row[caller])).join(' | ')} |`);
  const head = ['| operation | nobody | another citizen | owner | officer | another office |', '|---|---|---|---|---|---|'];
  return [...head, ...lines].join('\n');
}
