import { ok, type Result, refuse } from '../../refusals/index.js';

/** A host name without the dots that DNS lets it end in. */
const plainName = (host: string): string => host.toLowerCase().replace(/(?<!\.)\.+$/, '');

/** Whether a host name is one of the state's: gov.vn, or below it. */
export function isRealHost(host: string): boolean {
  const name = plainName(host);
  return name === 'gov.vn' || name.endsWith('.gov.vn');
}

/** Whether a host name is this machine itself. */
export function isLoopback(host: string): boolean {
  const name = plainName(host).replaceAll(/[[\]]/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/**
 * The root of an API from what somebody gave as its address. Refused: what is no http or https address, or carries a name, a password or a
 * query; a host of the state's, whatever else is asked for; plain http to another machine, unless `insecure`.
 */
export function apiAddress(text: string, insecure: boolean): Result<URL, 'VALUE_INVALID' | 'API_HOST_REAL' | 'API_PLAIN_HTTP'> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url && !url.username && !url.password && !url.search && !url.hash;
  if (!plain || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return refuse('VALUE_INVALID', { option: '--api', given: text, expected: 'http://127.0.0.1:8080, https://…' });
  }
  if (isRealHost(url.hostname)) return refuse('API_HOST_REAL', { api: url.host });
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) return refuse('API_PLAIN_HTTP', { api: url.host });
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return ok(url);
}
