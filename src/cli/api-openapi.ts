import { openApi } from '../identity/contract/openapi.js';
import type { Given } from './call.js';
import { exit, type Io } from './io.js';

/** `api openapi`: the description of the API, as the service gives it at `/openapi.json`. */
export async function apiOpenapi(_given: Given, io: Io): Promise<number> {
  io.stdout.write(`${JSON.stringify(openApi(), null, 2)}\n`);
  return exit.done;
}
