import { operations } from '../identity/contract/index.js';
import { reach } from '../identity/http/reach.js';
import { hasSimulator } from '../identity/http/simulator.js';
import { type HttpOptions, httpIdentity } from '../identity/http.js';
import type { Refused } from '../refusals/index.js';
import { safe } from '../terminal/safe.js';
import { shownTime } from '../text/time.js';
import { isUnreached } from './api-option.js';
import type { Given } from './call.js';
import { exit, type Io } from './io.js';
import { apiAt } from './remote.js';

const WORDS = {
  vi: {
    answers: 'có trả lời, đúng phiên bản',
    time: 'giờ của máy chủ',
    whole: 'có đủ mọi thao tác',
    lacks: 'thiếu thao tác',
    simulator: 'có phần mô phỏng: thế giới riêng, hộp tin nhắn, tua đồng hồ',
    none: 'không có phần mô phỏng',
  },
  en: {
    answers: 'answers, in the right version',
    time: 'its time',
    whole: 'has every operation',
    lacks: 'lacks operations',
    simulator: 'has a simulator: worlds of their own, an inbox, clocks that move',
    none: 'has no simulator',
  },
} as const;

/** `api check URL`: whether an identity API of ours is there, and what it can do; 4 where it is not. */
export async function apiCheck({ args, options, set, stop }: Given, io: Io): Promise<number> {
  const [given] = args;
  const api = apiAt(given!, options.insecure === true);
  if (!api.ok) return stop(api.refused);
  const found = await look({ ...api.value, tries: 1 });
  if ('refused' in found) return stop(found.refused, isUnreached(found.refused.code) ? exit.unreachable : exit.refused);
  const { now, lacking, simulator } = found;
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ ok: lacking.length === 0, now, lacking, simulator })}\n`);
  } else {
    const say = WORDS[set.language];
    io.stdout.write(`✓ ${safe(api.value.url.host)}: ${say.answers}\n  ${say.time}: ${shownTime(now)}\n`);
    io.stdout.write(lacking.length === 0 ? `✓ ${say.whole}\n` : `✗ ${say.lacks}: ${lacking.join(', ')}\n`);
    io.stdout.write(simulator ? `✓ ${say.simulator}\n` : `○ ${say.none}\n`);
  }
  return lacking.length === 0 ? exit.done : exit.unreachable;
}

interface Found {
  readonly now: number;
  /** Operations that its description does not have. */
  readonly lacking: readonly string[];
  readonly simulator: boolean;
}

async function look(api: HttpOptions): Promise<Found | { readonly refused: Refused }> {
  const open = await httpIdentity(api).api.service();
  if (!open.ok) return open;
  const described = await reach(new URL('openapi.json', api.url), {}, { fetch: api.fetch, patience: 15_000 });
  if (!described.ok) return described;
  const { paths = {} } = (described.value.body ?? {}) as { paths?: Record<string, Record<string, unknown>> };
  const lacking = Object.entries(operations).filter(([, { method, path }]) => !paths[path]?.[method.toLowerCase()]);
  return { now: open.value.now, lacking: lacking.map(([name]) => name), simulator: await hasSimulator(api) };
}
