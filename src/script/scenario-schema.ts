import { z } from 'zod';
import { failureKinds } from '../flow/network.js';
import type { IdentityApi } from '../identity/api.js';
import { easyPasscodes, rulesChoices } from '../identity/rules/profile.js';
import { act, group, list, moment, name, named, oneOf, positive, sim, text, wait, wholeNumber, yesNo } from './schema.js';

/** What a planned failure may hit: every operation of the authority. */
const operations = [
  'service',
  'begin',
  'declareRepresentative',
  'submitDetails',
  'resendOtp',
  'confirmOtp',
  'setPassword',
  'logIn',
  'openApplication',
  'submitCard',
  'submitPortrait',
  'file',
  'applicationStatus',
  'requestActivation',
  'sendActivationOtp',
  'setPasscode',
  'setQuestions',
  'personalData',
] as const satisfies readonly (keyof IdentityApi)[];

/** What the handset's owner can do with its settings, its SIM and where he stands. */
const deviceChange = group({
  nfc: oneOf(['off', 'on']).exactOptional(),
  camera: oneOf(['allowed', 'denied']).exactOptional(),
  torch: yesNo.exactOptional(),
  online: yesNo.exactOptional(),
  signal: yesNo.exactOptional(),
  blocksSms: yesNo.exactOptional(),
  freeMb: wholeNumber.exactOptional(),
  sim: sim.exactOptional(),
});

/** Where a scenario leaves the happy path; see `Deviation` in flow/deviate.ts. */
const deviation = group({
  at: text,
  wait: wait.exactOptional(),
  do: text.exactOptional(),
  answer: named(z.string({ error: 'text' })).exactOptional(),
  device: deviceChange.exactOptional(),
  // biome-ignore lint/suspicious/noThenProperty: the file's own word; a text is never called
  then: act.exactOptional(),
  expect: text.exactOptional(),
});

const maybeEmpty = z.string({ error: 'text' });

/** How it ends. */
const expectation = group({
  level: oneOf(['0', '1', '2']).transform(Number).exactOptional(),
  device: oneOf(['active', 'inactive']).exactOptional(),
  at: text.exactOptional(),
  refused: text.exactOptional(),
  correction: list(oneOf(['fullName', 'residence'])).exactOptional(),
});

/**
 * A scenario file. Whoever wrote it may be a stranger: nothing in it names an API, a command or a variable, and paths are checked
 * elsewhere.
 */
export const scenarioFile = group({
  title: text,
  description: text.exactOptional(),
  citizen: name,
  device: name.exactOptional(),
  seed: text.exactOptional(),
  now: moment.exactOptional(),
  rules: oneOf(rulesChoices).exactOptional(),
  easyPasscode: oneOf(easyPasscodes).exactOptional(),
  lang: oneOf(['vi', 'en']).exactOptional(),
  before: list(text).exactOptional(),
  failures: list(group({ call: oneOf(operations), n: positive.exactOptional(), kind: oneOf(failureKinds) })).exactOptional(),
  // Empty: nothing is in hand.
  qr: maybeEmpty.exactOptional(),
  nfc: maybeEmpty.exactOptional(),
  portrait: text.exactOptional(),
  from: text.exactOptional(),
  deviate: list(deviation).exactOptional(),
  expect: expectation.exactOptional(),
});
export type ScenarioFile = z.output<typeof scenarioFile>;
