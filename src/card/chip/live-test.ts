import type { Finding } from '../finding.js';
import { checkAnswer, type Transcript } from './active-authentication.js';
import { found } from './found.js';
import type { FileStatus } from './hashes.js';
import type { SecurityInfo } from './security-infos.js';

/** What a dump holds of tests of the chip itself. */
export interface LiveTest {
  readonly transcript: Transcript | null;
  /** Chip authentication left something that is only recognised. */
  readonly chipAuthentication: boolean;
}

export const noLiveTest: LiveTest = { transcript: null, chipAuthentication: false };

interface Given extends LiveTest {
  /** DG15's key; null where there is none to be used. */
  readonly key: Uint8Array | null;
  readonly keyStatus: FileStatus | undefined;
  readonly infos: readonly SecurityInfo[];
  readonly authentic: boolean | null;
}

/** Whether a chip was there (ICAO 9303 part 11, 6.1): true and false only under a signature that is trusted; null: not proved either way. */
export function judgeLiveTest({ transcript, chipAuthentication, key, keyStatus, infos, authentic }: Given): {
  genuineChip: boolean | null;
  /** The answer was held against a key, whatever that proves. */
  evaluated: boolean;
  findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  if (chipAuthentication) findings.push(found('CA_NOT_EVALUATED', {}));
  if (!transcript) return { genuineChip: null, evaluated: false, findings };
  const { source, challenge } = transcript;
  if (challenge.length !== 8) findings.push(found('AA_CHALLENGE_LENGTH', { length: challenge.length }, source));
  if (!key) return { genuineChip: null, evaluated: false, findings: [...findings, found('AA_KEY_MISSING', {}, source)] };
  if (keyStatus !== 'match') findings.push(found('AA_KEY_UNPROTECTED', {}, source));

  const algorithm = infos.find(({ kind }) => kind === 'aa')?.detail ?? null;
  const outcome = checkAnswer(key, algorithm, transcript);
  if (!outcome.genuine) {
    const proved = outcome.why === 'differs' && authentic && keyStatus === 'match';
    findings.push(found(outcome.why === 'key' ? 'AA_KEY_UNUSABLE' : 'AA_ANSWER_WRONG', {}, source));
    return { genuineChip: proved ? false : null, evaluated: outcome.why === 'differs', findings };
  }
  const proved = authentic === true && keyStatus === 'match' && challenge.length === 8;
  findings.push(found(proved ? 'AA_PROVED' : 'AA_NOT_COUNTED', { by: outcome.by }, source));
  return { genuineChip: proved ? true : null, evaluated: true, findings };
}
