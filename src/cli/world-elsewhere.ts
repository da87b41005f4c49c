import { isMadeUp } from '../flow/stand-ins.js';
import type { HttpOptions } from '../identity/http.js';
import type { Elsewhere } from '../journal/sessions.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { systemRandom } from '../world.js';
import type { NewSession } from './session.js';
import { defaultNow, type Settings } from './settings.js';
import { type OpenWorld, openWorld } from './world.js';

type Place = Parameters<typeof openWorld>[0];
/** A world, and where it is if it lasts elsewhere. */
export type WorldThere = OpenWorld & { readonly elsewhere?: Elsewhere };

/** Opens a world of its own where an API has a simulator, which lasts there for `resume`; else its only one, to which nobody goes who may be real. */
export async function worldElsewhere(
  place: Place,
  api: HttpOptions,
  set: Settings,
  { citizen, own }: Pick<NewSession, 'citizen' | 'own'>,
): Promise<Result<WorldThere>> {
  const { meetService, meetSimulator } = await import('./remote.js');
  const seed = set.seed ?? Buffer.from(systemRandom.bytes('world', 'seed', 16)).toString('hex');
  let name = '';
  const meet = meetSimulator(api, { seed, rules: set.rules, own }, (given) => {
    name = given;
  });
  const opened = await openWorld({ ...place, meet }, defaultNow);
  const url = api.url.href;
  if (opened.ok) return ok({ ...opened.value, elsewhere: { url, world: { name, seed } } });
  if (opened.refused.code !== 'API_NO_SIMULATOR') return opened;
  if (!isMadeUp(citizen)) return refuse('API_REAL_PERSON', {});
  const only = await openWorld({ ...place, meet: meetService(api) }, defaultNow);
  return only.ok ? ok({ ...only.value, elsewhere: { url } }) : only;
}
