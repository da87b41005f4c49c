import { openLocalIdentity } from '../../src/identity/local.js';
import { seededRandom } from '../../src/world.js';
import { identityContract } from './contract.js';
import type { Connect } from './journey.js';
import { officers, offices } from './offices.js';
import { patientHash } from './patient.js';
import { register } from './people.js';
import { servedAlone } from './served.js';

/** A world in memory behind a server of its own, seen through the client. */
const connectHttp: Connect = async ({ clock, rules, seed }) => {
  const opened = await openLocalIdentity({
    path: ':memory:',
    clock,
    random: seededRandom(seed),
    rules,
    register,
    offices,
    officers,
    hash: patientHash(),
  });
  if (!opened.ok) throw new Error(opened.refused.code);
  const { api, desk, sms, mail, close } = opened.value;
  const served = await servedAlone({ api, desk, now: clock.now });
  return {
    api: served.api,
    desk: served.desk,
    sms,
    mail,
    async close() {
      await served.stop();
      await close();
    },
  };
};

identityContract('http', connectHttp);
