import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { an, binh, mother } from '../people.js';
import { type Serving, serving } from '../server/world.js';

let server: Serving;
beforeEach(async () => {
  server = await serving();
});
afterEach(() => server.close());

const begin = async (personalId: string, phone: string) => {
  const { statusCode, headers, body } = await server.ask('/v1/registrations', { personalId, phone });
  return { status: statusCode, headers: Object.keys(headers), body: JSON.parse(body) as Record<string, unknown> };
};
const login = async (personalId: string) => {
  const { statusCode, headers, body } = await server.ask('/v1/sessions', { personalId, password: 'wrong', device: 'd' });
  return { status: statusCode, headers: Object.keys(headers), body: body.replaceAll(/urn:request:[\w-]+/g, '') };
};

describe('who asks from outside', () => {
  it('is not told by step 3 whether the register knows somebody', async () => {
    const known = await begin(an.personalId, an.phone);
    const unknown = await begin('001099999999', '0950009999');
    expect([unknown.status, unknown.headers, Object.keys(unknown.body)]).toEqual([known.status, known.headers, Object.keys(known.body)]);
  });

  it('is told by step 3 that a number is taken, and not by what or whom', async () => {
    await server.world.api.begin('k', { personalId: binh.personalId, phone: binh.phone });
    const taken = await begin(mother.personalId, '0950009998');
    expect([taken.status, taken.body.code, taken.body.params]).toEqual([409, 'ID_TAKEN', {}]);
    const phone = await begin('001099999999', mother.phone);
    expect([phone.status, phone.body.code, phone.body.params]).toEqual([409, 'PHONE_TAKEN', {}]);
    for (const { body } of [taken, phone])
      for (const datum of [mother.personalId, mother.phone, mother.fullName]) expect(JSON.stringify(body)).not.toContain(datum);
  });

  it('is told the same by a log-in whether there is an account or not', async () => {
    // Made at the police: it has no password yet.
    expect(await login(an.personalId)).toEqual(await login(mother.personalId));
    expect(await login('001099999999')).toEqual(await login('001099999998'));
  });
});
