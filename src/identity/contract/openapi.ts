import { z } from 'zod';
import { type Code, catalogue } from '../../refusals/index.js';
import { type Operation, type OperationName, operations } from './index.js';
import { paramsOf } from './params.js';
import { refusalsOf, statusOf } from './refused.js';
import { API_VERSION } from './version.js';

type Json = Readonly<Record<string, unknown>>;
interface Schema extends Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
}

/** JSON Schema 2020-12 of what the service validates with. */
export function schemaOf(type: z.ZodType): Schema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io: 'input' });
  return schema as Schema;
}

/** The description of the API (OpenAPI 3.1), made from the very schemas that validate. */
export function openApi(): Json {
  const named = Object.entries(operations) as [OperationName, Operation][];
  const codes = [...new Set(named.flatMap(([, operation]) => refusalsOf(operation)))].sort();
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, operation] of named) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: described(name, operation) };
  }
  const bearer = { type: 'http', scheme: 'bearer' };
  return {
    openapi: '3.1.0',
    info: {
      title: 'vneid-sim',
      version: API_VERSION,
      description: 'A simulated identity authority. Fictional people only; not the real service and not affiliated with the ministry.',
    },
    paths,
    components: {
      securitySchemes: { ticket: bearer, session: bearer, desk: bearer },
      schemas: Object.fromEntries(codes.map((code) => [code, problemSchema(code)])),
    },
  };
}

function described(name: OperationName, operation: Operation): Json {
  const { says, caller, body } = operation;
  return {
    operationId: name,
    summary: says.en,
    'x-summary-vi': says.vi,
    'x-effect': operation.effect,
    ...(caller !== 'anyone' && { security: [{ [caller]: [] }] }),
    ...(parametersOf(operation).length > 0 && { parameters: parametersOf(operation) }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: responsesOf(operation),
  };
}

function parametersOf({ takes }: Operation): Json[] {
  return takes.flatMap((way): Json[] => {
    const [place, name] = way.split('.');
    if (way === 'key')
      return [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 1, maxLength: 200 } }];
    if (place !== 'path' && place !== 'query') return [];
    return [{ name, in: place, required: true, schema: { type: 'string', maxLength: 200 } }];
  });
}

function responsesOf(operation: Operation): Json {
  const codes = refusalsOf(operation);
  const statuses = [...new Set(codes.map(statusOf))].sort();
  const problems = statuses.map((status) => {
    const those = codes.filter((code) => statusOf(code) === status);
    const schema = { oneOf: those.map((code) => ({ $ref: `#/components/schemas/${code}` })) };
    const limited = status === 429 || status === 423 || status === 503;
    const headers = limited && { headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } } };
    return [status, { description: those.join(', '), ...headers, content: { 'application/problem+json': { schema } } }] as const;
  });
  const answer = answerSchema(operation);
  return {
    200: { description: operation.says.en, content: { 'application/json': { schema: answer } } },
    ...(operation.etag && { 304: { description: 'Nothing has changed since the ETag in If-None-Match' } }),
    ...Object.fromEntries(problems),
  };
}

/** An answer that expires says what time it is for the authority. */
function answerSchema({ answer }: Operation): Schema {
  const schema = schemaOf(answer);
  if (!schema.properties?.expiresAt) return schema;
  return { ...schema, properties: { ...schema.properties, now: { type: 'integer' } }, required: [...(schema.required ?? []), 'now'] };
}

/** A refusal as it is sent (RFC 9457). */
function problemSchema(code: Code): Json {
  const word = { type: 'string' };
  return {
    type: 'object',
    description: catalogue[code].en.title,
    properties: {
      type: word,
      title: word,
      status: { const: statusOf(code) },
      detail: word,
      remedy: word,
      code: { const: code },
      params: schemaOf(paramsOf(code)),
      instance: word,
    },
    required: ['type', 'title', 'status', 'detail', 'remedy', 'code', 'params', 'instance'],
  };
}
