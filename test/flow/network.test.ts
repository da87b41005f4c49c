import { describe, it } from 'vitest';
import { failing, failingDesk } from '../../src/flow/network.js';
import { openLocalIdentity } from '../../src/identity/local.js';
import { decree59 } from '../../src/identity/rules/profile.js';
import { instant } from '../../src/text/time.js';
import { manualClock, seededRandom } from '../../src/world.js';
import { refusal, value } from '../identity/journey.js';
import { minh, officers, offices } from '../identity/offices.js';
import { an, readingOf, register } from '../identity/people.js';
import { deskOf } from '../identity/visit.js';

const who = { office: minh.office, officer: minh.id, pin: minh.pin };

async function authority() {
  const options = { path: ':memory:', random: seededRandom('a seed'), rules: decree59, register, offices, officers };
  const opened = await openLocalIdentity({ ...options, clock: manualClock(instant('2023-05-10', 8)) });
  if (!opened.ok) throw new Error(opened.refused.code);
  return opened.value;
}

describe('a line that fails as planned', () => {
  it('loses the reply of an officer’s call, which was carried out and is answered alike when it comes again', async () => {
    const { desk, close } = await authority();
    const line = failingDesk(desk, [{ call: 'desk.signIn', n: 1, kind: 'lost-reply' }]);
    await refusal(line.signIn('key', who), 'CONNECTION_FAILED', {});
    const { desk: token } = await value(line.signIn('key', who));
    await refusal(line.lookUp(token, 'none'), 'DOSSIER_UNKNOWN', {});
    await close();
  });

  it('does not take an officer’s call for the citizen’s of the same name', async () => {
    const { api, desk, close } = await authority();
    const plan = [{ call: 'desk.submitCard', kind: 'maintenance' }] as const;
    await refusal(failing(api, plan).submitCard('1', 'none', readingOf(an)), 'SESSION_OVER', {});
    const { token, dossier } = await deskOf(desk).opened(an);
    await refusal(failingDesk(desk, plan).submitCard('2', token, dossier, null), 'SYSTEM_MAINTENANCE', {});
    await close();
  });
});
