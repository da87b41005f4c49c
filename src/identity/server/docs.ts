import { type Code, catalogue } from '../../refusals/index.js';
import type { Language } from '../../text/index.js';
import { type Operation, type OperationName, operations } from '../contract/index.js';
import { schemaOf } from '../contract/openapi.js';
import { refusalsOf, statusOf } from '../contract/refused.js';
import { API_VERSION } from '../contract/version.js';

const WORDS = {
  vi: {
    banner: 'MÔ PHỎNG · không phải hệ thống VNeID thật',
    intro:
      'Gửi và nhận JSON; lời từ chối là application/problem+json với mã cố định. Yêu cầu làm thay đổi dữ liệu phải có Idempotency-Key.',
    who: 'Ai gọi',
    callers: { anyone: 'bất kỳ ai', ticket: 'người vừa xác thực OTP', session: 'công dân đã đăng nhập', desk: 'cán bộ đã đăng nhập' },
    body: 'Nội dung gửi',
    answer: 'Trả lời',
    refuses: 'Từ chối',
    codes: 'Các mã từ chối',
  },
  en: {
    banner: 'A SIMULATION · not the real VNeID service',
    intro:
      'JSON is sent and answered; a refusal is application/problem+json with a permanent code. What changes something carries an Idempotency-Key.',
    who: 'Who calls',
    callers: { anyone: 'anyone', ticket: 'who has just confirmed an OTP', session: 'a citizen logged in', desk: 'an officer signed in' },
    body: 'Body',
    answer: 'Answer',
    refuses: 'Refusals',
    codes: 'All refusals',
  },
} as const;

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
code,pre{font:14px/1.4 ui-monospace,monospace}pre{background:#f4f4f4;padding:.8rem;overflow:auto}
h2{margin-top:2.5rem;border-top:1px solid #ccc;padding-top:1rem}dt{font-weight:600}.b{background:#7a1f1f;color:#fff;padding:.4rem 1rem}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The description of the API as a page that needs nothing from elsewhere. */
export function docsPage(language: Language): string {
  const say = WORDS[language];
  const named = Object.entries(operations) as [OperationName, Operation][];
  const codes = [...new Set(named.flatMap(([, operation]) => refusalsOf(operation)))].sort();
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>vneid-sim API ${API_VERSION}</title>
<style>${STYLE}</style></head><body>
<p class="b">${say.banner}</p>
<h1>vneid-sim API ${API_VERSION}</h1>
<p>${say.intro} <a href="/openapi.json">OpenAPI 3.1</a></p>
${named.map(([name, operation]) => section(name, operation, language)).join('\n')}
<h2>${say.codes}</h2>
<dl>${codes.map((code) => entry(code, language)).join('\n')}</dl>
</body></html>
`;
}

function section(name: OperationName, operation: Operation, language: Language): string {
  const say = WORDS[language];
  const { method, path, caller, body, answer, says } = operation;
  const links = refusalsOf(operation).map((code) => `<a href="#${code}"><code>${code}</code></a>`);
  return `<h2 id="${name}">${escaped(says[language])}</h2>
<p><code>${method} ${escaped(path)}</code> · ${say.who}: ${say.callers[caller]}</p>
${body ? `<p>${say.body}</p>${shown(schemaOf(body))}` : ''}<p>${say.answer}</p>${shown(schemaOf(answer))}
<p>${say.refuses}: ${links.join(', ')}</p>`;
}

const shown = (schema: object): string => `<pre>${escaped(JSON.stringify(schema, null, 2))}</pre>`;

const entry = (code: Code, language: Language): string =>
  `<dt id="${code}">${code} · ${statusOf(code)}</dt><dd>${escaped(catalogue[code][language].title)}</dd>`;
