import type { FastifyInstance } from 'fastify';

/** The longest body of a request, in bytes, and how deep it may nest. */
export const BODY_LIMIT = 64 * 1024;
const DEPTH_LIMIT = 20;

/** Takes JSON alone, no deeper than any operation needs, and nothing that would reach a prototype. */
export function takeJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body as string;
    if (depthOf(text) > DEPTH_LIMIT) done(Object.assign(new Error('nested too deeply'), { statusCode: 400 }));
    else if (text.trim() === '') done(null, undefined);
    else parse(request, text, done);
  });
}

/** How deep a text nests, brackets inside of strings apart. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return deepest;
}
