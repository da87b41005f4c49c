import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openApi } from '../../../src/identity/contract/openapi.js';

/** A JSON Schema as the description has it. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly [more: string]: unknown;
}

/** What comes back of a request, whichever way it was sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An operation as its description tells of it, which is all that is used here. */
export interface Described {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly effect: 'read' | 'once' | 'counted';
  readonly caller: 'anyone' | 'ticket' | 'session' | 'desk';
  readonly keyed: boolean;
  readonly inPath: readonly string[];
  readonly inQuery: readonly string[];
  readonly body: Schema | null;
  readonly codes: readonly string[];
  /** What is wrong with a reply by the description; null: nothing. */
  faultIn(reply: Reply): string | null;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
}
interface Answer {
  readonly headers?: object;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Told {
  readonly operationId: string;
  readonly 'x-effect': Described['effect'];
  readonly security?: readonly [Readonly<Record<Described['caller'], unknown>>];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, Answer>>;
}

const description = openApi() as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>;
  readonly components: object;
};

// Patterns are Unicode's and days are days, as JSON Schema says.
const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { date: (text: string) => !Number.isNaN(Date.parse(text)), uri: true } });
ajv.addKeyword('components');
ajv.addSchema(closed({ $id: 'api', components: description.components }) as object, 'api');

/** Every operation of the description. */
export const operations: readonly Described[] = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, told]) => described(path, method.toUpperCase() as Described['method'], told)),
);

function described(path: string, method: Described['method'], told: Told): Described {
  const parameters = told.parameters ?? [];
  const named = (place: string) => parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const validators = new Map(
    Object.entries(told.responses).flatMap(([status, { content = {} }]) =>
      Object.entries(content).map(([type, { schema }]) => [`${status} ${type}`, ajv.compile(closed(within(schema)) as object)] as const),
    ),
  );
  const codes = [...new Set([...JSON.stringify(told.responses).matchAll(/schemas\/(\w+)/g)].map(([, code]) => code!))];
  return {
    name: told.operationId,
    method,
    path,
    effect: told['x-effect'],
    caller: (Object.keys(told.security?.[0] ?? {})[0] as Described['caller'] | undefined) ?? 'anyone',
    keyed: named('header').includes('Idempotency-Key'),
    inPath: named('path'),
    inQuery: named('query'),
    body: told.requestBody?.content['application/json'].schema ?? null,
    codes,
    faultIn: (reply) => faultIn(reply, told.responses, validators),
  };
}

function faultIn({ status, headers, body }: Reply, responses: Told['responses'], validators: Map<string, ValidateFunction>): string | null {
  const answer = responses[status];
  if (!answer) return `status ${status} is not described: ${body.slice(0, 300)}`;
  if (!headers['request-id'] || headers['api-version'] === undefined) return 'it has no request id, or no version';
  if (answer.headers && headers['retry-after'] !== undefined && !/^[1-9]\d*$/.test(headers['retry-after']))
    return `Retry-After is ${headers['retry-after']}`;
  if (!answer.content) return body === '' ? null : 'it has a body';
  const validate = validators.get(`${status} ${headers['content-type']?.split(';')[0]}`);
  if (!validate) return `${headers['content-type']} is not described for ${status}`;
  return validate(JSON.parse(body)) ? null : `${ajv.errorsText(validate.errors)} in ${body.slice(0, 600)}`;
}

/** References of the description, as ajv finds them. */
function within(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as Schema;
}

/** The same schema that takes no field beside those it names: an answer that tells more gives something away. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (part === null || typeof part !== 'object') return part;
  const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]));
  return copy.type === 'object' && copy.properties && copy.additionalProperties === undefined
    ? { ...copy, additionalProperties: false }
    : copy;
}
