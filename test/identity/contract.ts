import { describe, expect, it } from 'vitest';
import type { Code, Refused, Result } from '../../src/refusals/index.js';
import { catalogue } from '../../src/refusals/index.js';
import { activationContract } from './contract/activation.js';
import { applicationContract } from './contract/application.js';
import { decree69Contract } from './contract/decree-69.js';
import { idempotencyContract } from './contract/idempotency.js';
import { level2AccountContract } from './contract/level-2-account.js';
import { level2DecisionContract } from './contract/level-2-decision.js';
import { level2DeskContract } from './contract/level-2-desk.js';
import { level2DossierContract } from './contract/level-2-dossier.js';
import { level2OfficesContract } from './contract/level-2-offices.js';
import { level2ReceiptContract } from './contract/level-2-receipt.js';
import { level2ServicesContract } from './contract/level-2-services.js';
import { level2SharingContract } from './contract/level-2-sharing.js';
import { loginContract } from './contract/login.js';
import { otpContract } from './contract/otp.js';
import { parallelContract } from './contract/parallel.js';
import { registrationContract } from './contract/registration.js';
import { type Connect, newWorld } from './journey.js';

/** Refusals of the authority that this suite leaves to others, and why. */
const elsewhere: readonly Code[] = [
  'APPLICATION_UNDECIDED', // the walk says so of the states `checking` …
  'APPLICATION_LATE', // … and `late`, which are demanded here
  'SYSTEM_MAINTENANCE', // the way there, not the authority's decision: each adapter has its own cause
];

/** What every `IdentityApi` promises, over a way to connect to a new world of one. */
export function identityContract(name: string, connect: Connect): void {
  describe(`${name} identity`, () => {
    const seen = new Set<string>();
    const watched: Connect = async (settings) => {
      const connected = await connect(settings);
      return { ...connected, api: watching(connected.api, seen), desk: watching(connected.desk, seen) };
    };

    it('is open, and tells its time', async () => {
      const { api, clock, close } = await newWorld(watched);
      expect(await api.service()).toEqual({ ok: true, value: { now: clock.now() } });
      await close();
    });

    registrationContract(watched);
    otpContract(watched);
    loginContract(watched);
    applicationContract(watched);
    activationContract(watched);
    decree69Contract(watched);
    level2OfficesContract(watched);
    level2DeskContract(watched);
    level2DossierContract(watched);
    level2ReceiptContract(watched);
    level2DecisionContract(watched);
    level2AccountContract(watched);
    level2ServicesContract(watched);
    level2SharingContract(watched);
    idempotencyContract(watched);
    parallelContract(watched);

    it('causes every refusal of the authority', () => {
      const authority = Object.entries(catalogue).filter(
        ([code, { origin }]) => origin === 'authority' && !elsewhere.includes(code as Code),
      );
      const missing = authority.map(([code]) => code).filter((code) => !seen.has(code));
      expect(missing, 'refusals of the authority that nothing here caused').toEqual([]);
    });
  });
}

/** Notes every refusal and notice that comes through a port. */
function watching<Port extends object>(port: Port, seen: Set<string>): Port {
  const operations = Object.entries(port) as [string, (...given: unknown[]) => Promise<Result<unknown, Code>>][];
  return Object.fromEntries(
    operations.map(([operation, call]) => [
      operation,
      async (...given: unknown[]) => {
        const answer = await call(...given);
        if (!answer.ok) seen.add(answer.refused.code);
        else for (const notice of (answer.value as { notices?: Refused[] }).notices ?? []) seen.add(notice.code);
        return answer;
      },
    ]),
  ) as Port;
}
