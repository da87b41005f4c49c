import { setTimeout as sleep } from 'node:timers/promises';
import { isMadeUp } from '../flow/stand-ins.js';
import { isLoopback } from '../identity/http/address.js';
import { hashPerCore } from '../identity/local/hashing.js';
import { openLocalIdentity } from '../identity/local.js';
import { rulesOf } from '../identity/rules/profile.js';
import { identityServer } from '../identity/server/index.js';
import { simulator } from '../identity/server/simulator.js';
import { simulated, simulatedWorlds } from '../identity/server/worlds.js';
import { secretIn } from '../identity/store/secret.js';
import { type Refused, refused } from '../refusals/index.js';
import { safe } from '../terminal/safe.js';
import type { Language } from '../text/index.js';
import { shownTime } from '../text/time.js';
import { type Clock, systemRandom } from '../world.js';
import type { Given } from './call.js';
import { exit, type Io } from './io.js';
import { sampleCitizens, sampleOffices } from './people.js';
import type { CommonOptions } from './settings.js';
import { backwards } from './world.js';

interface Options extends CommonOptions {
  readonly port: string;
  readonly host: string;
  readonly store?: string;
  readonly keys?: string;
  readonly rate: string;
  readonly simulator?: boolean;
  readonly openSimulator?: boolean;
}

const WORDS = {
  vi: {
    at: 'API mô phỏng đang chạy tại',
    docs: 'Mô tả',
    time: 'Giờ mô phỏng',
    memory: 'Dữ liệu chỉ nằm trong bộ nhớ và mất khi dừng; muốn giữ thì thêm --store.',
    plain: 'Máy khác gọi vào bằng HTTP không mã hóa: chỉ dùng trong mạng riêng, hoặc sau một máy chủ trung gian có TLS.',
    stop: 'Ctrl+C để dừng; yêu cầu đang dở vẫn được trả lời.',
  },
  en: {
    at: 'The simulated API runs at',
    docs: 'Description',
    time: 'Simulated time',
    memory: 'Its data is in memory and gone when it stops; --store keeps it.',
    plain: 'Other machines call it over plain HTTP: only for a private network, or behind a proxy with TLS.',
    stop: 'Ctrl+C stops it; requests that have begun are still answered.',
  },
} as const;

/** `api serve`: an authority as an HTTP service, until it is told to stop; what has begun then is still answered. */
export async function apiServe({ options, set, stop }: Given, io: Io): Promise<number> {
  const given = options as unknown as Options;
  const wrong = wrongIn(given, set.seed, io.env[KEY]);
  if (wrong) return stop(wrong);
  const people = await sampleCitizens();
  if (!people.ok) return stop(people.refused);
  const offices = await sampleOffices();
  if (!offices.ok) return stop(offices.refused);
  const clock = runningClock(set.now ?? io.now(), io.now);
  // The cores are shared by the authority and every simulated world.
  const place = { ...offices.value, hash: hashPerCore() };
  const opened = await openLocalIdentity({
    ...place,
    path: given.store ?? ':memory:',
    ...keysOf(given, io.env[KEY]),
    clock,
    random: set.random,
    rules: rulesOf(set.rules),
    register: people.value.filter(isMadeUp).map(({ register }) => register),
  });
  if (!opened.ok) return stop(opened.refused, exit.refused);
  const identity = opened.value;
  const late = await backwards(clock.now(), identity);
  if (late) {
    await identity.close();
    return stop(late.refused);
  }
  const usual = simulated(identity, clock);
  let count = 0;
  const worlds = simulatedWorlds(place, () => Buffer.from(systemRandom.bytes('world', String(count++), 12)).toString('base64url'));
  const app = identityServer({
    find: (name) => (name === undefined ? usual : given.simulator ? worlds.find(name) : undefined),
    random: systemRandom,
    log: given.quiet ? null : io.stderr,
    sleep,
    ...(given.rate !== '0' && { rates: { aMinute: Number(given.rate), now: () => performance.now() } }),
    ...(given.simulator && { more: simulator({ worlds, usual, open: given.openSimulator === true }) }),
  });
  try {
    const url = await app.listen({ host: given.host, port: Number(given.port) });
    // Whoever reads the line may ask for the end at once.
    const stopped = toldToStop();
    const told = { url, docs: `${url}/docs`, now: clock.now(), simulator: given.simulator === true };
    io.stdout.write(given.json ? `${JSON.stringify(told)}\n` : `${lines(told, given, set.language).join('\n')}\n`);
    await stopped;
    return exit.done;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL' && code !== 'ENOTFOUND') throw error;
    return stop(refused('API_ADDRESS_TAKEN', { host: given.host, port: given.port }), exit.refused);
  } finally {
    await app.close();
    await identity.close();
  }
}

/** The environment variable that holds the key itself, as 64 hexadecimal digits, for where secrets come that way. */
const KEY = 'VNEID_SIM_KEY';

function keysOf({ keys }: Options, text: string | undefined): { keys?: string | Uint8Array } {
  const key = keys ?? (text === undefined ? undefined : secretIn(text));
  return key === undefined ? {} : { keys: key };
}

function wrongIn(
  { port, rate, keys, simulator, openSimulator }: Options,
  seed: string | null,
  key: string | undefined,
): Refused | undefined {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return refused('VALUE_INVALID', { option: '--port', given: port, expected: '0 … 65535' });
  if (!/^(0|[1-9]\d{0,6})$/.test(rate)) return refused('VALUE_INVALID', { option: '--rate', given: rate, expected: '0 … 9999999' });
  // What it holds is not repeated.
  if (keys === undefined && key !== undefined && !secretIn(key))
    return refused('VALUE_INVALID', { option: KEY, given: '•••', expected: '0-9 a-f × 64' });
  // A seed makes every code and token foreseeable: for simulations alone.
  if (!simulator && (seed !== null || openSimulator)) return refused('INPUT_MISSING', { what: '--simulator' });
  return undefined;
}

/** The authority's time: it begins as it is told and goes on as the machine's does; a simulator moves it further. */
function runningClock(begin: number, real: () => number): Clock {
  const since = real();
  let ahead = 0;
  return {
    now: () => begin + (real() - since) + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}

/** Waits until the system or the person before the terminal asks for the end. */
const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const end = () => {
      for (const signal of signals) process.off(signal, end);
      resolve();
    };
    for (const signal of signals) process.on(signal, end);
  });

function lines({ url, docs, now }: { url: string; docs: string; now: number }, { store, host }: Options, language: Language): string[] {
  const say = WORDS[language];
  return [
    `${say.at} ${safe(url)}`,
    `  ${say.docs}: ${safe(docs)}`,
    `  ${say.time}: ${shownTime(now)}`,
    ...(store === undefined ? [`  ${say.memory}`] : []),
    ...(isLoopback(host) ? [] : [`  ${say.plain}`]),
    `  ${say.stop}`,
  ];
}
