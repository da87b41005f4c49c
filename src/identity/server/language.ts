import type { Language } from '../../text/index.js';

/** The language that a request prefers by its `Accept-Language` (RFC 9110, section 12.5.4); Vietnamese where it names none of ours. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const q = parameters.find((word) => word.startsWith('q='))?.slice(2) ?? '1';
      return { language: tag.split('-')[0], q: Number(q) };
    })
    .filter(({ q }) => q > 0)
    .sort((one, other) => other.q - one.q);
  return wanted.find(({ language }) => language === 'vi' || language === 'en')?.language === 'en' ? 'en' : 'vi';
}
