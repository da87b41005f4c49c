import type { Definition } from '../../refusals/define.js';
import { type Code, catalogue } from '../../refusals/index.js';
import type { Operation } from './operation.js';

/** What any operation may be refused with before the authority decides, or where its store is down or too much is asked of it. */
const anywhere = [
  'REQUEST_INVALID',
  'REQUEST_NOT_JSON',
  'REQUEST_TOO_BIG',
  'SYSTEM_MAINTENANCE',
  'SERVER_BUSY',
  'RATE_LIMIT',
  'STORE_UNWRITABLE',
  'SERVER_BUG',
] as const satisfies readonly Code[];
const withKey = ['KEY_MISSING', 'KEY_REUSED', 'CALL_RUNNING'] as const satisfies readonly Code[];

/** The refusals of an operation over HTTP, those that any may have among them. */
export const refusalsOf = ({ refuses, effect }: Operation): readonly Code[] => [
  ...new Set<Code>([...refuses, ...anywhere, ...(effect === 'once' ? withKey : [])]),
];

/** The HTTP status of a refusal. */
export const statusOf = (code: Code): number => (catalogue[code] as Definition<never>).status ?? 500;
