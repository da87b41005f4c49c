import { describe, expect, it } from 'vitest';
import { level1 } from '../../src/flow/level1/index.js';
import { persona, withInbox } from '../../src/flow/persona.js';
import { type State, start } from '../../src/flow/state.js';
import { answering, unasked } from '../../src/script/answers.js';
import { deviceFor } from '../../src/script/devices.js';
import { stage, unwrapped } from '../scenarios/stage.js';

const [an] = stage.citizens;
const now = 1_683_680_400_000;
const inbox = ['111111', '222222'].map((code, n) => ({ at: now - 2 + n, to: an!.phone, text: '', code }));
const me = withInbox(persona(an!), inbox, now, {});
const on = (at: string, known: State['known'] = {}): State => ({
  ...start(level1, deviceFor(stage.devices['pixel-7']!, an!), now, at),
  known,
});
const reading = (source: string) => answering(level1, source, 'answers.yaml');
const answers = (source: string) => unwrapped(reading(source));
const refusal = (source: string) => {
  const read = reading(source);
  return read.ok ? 'taken' : { code: read.refused.code, ...read.refused.params };
};

describe('a file of answers', () => {
  it('answers the first action with the fields it names, or the action it names', () => {
    const file = answers('numbers: { personalId: "001099990001", phone: 095 000 0001 }\ncamera: { do: deny }');
    expect(file.answer(on('numbers'), me)).toEqual({
      answer: { do: 'register', values: { personalId: '001099990001', phone: '095 000 0001' } },
      own: false,
    });
    expect(file.answer(on('camera'), me)).toEqual({ answer: { do: 'deny' }, own: false });
  });

  it('answers a screen that comes up again with the next of a list, waits and goes back', () => {
    const file = answers('otp:\n  - { wait: 3m, code: "000000" }\n  - { do: resend }\n  - back\n  - cancel\n  - leave');
    const given = Array.from({ length: 6 }, () => file.answer(on('otp'), me)?.answer);
    expect(given).toEqual([
      { wait: 180_000 },
      { do: 'enter', values: { code: '000000' } },
      { do: 'resend' },
      { back: true },
      { cancel: true },
      { leave: true },
    ]);
    expect(file.answer(on('otp'), me)).toBeUndefined();
  });

  it("names the citizen's own secrets without spelling them", () => {
    const file = answers('otp: [{ code: own }, { code: earlier }]\npassword: { password: own, repeatPassword: own }');
    expect(file.answer(on('otp'), me)?.answer).toEqual({ do: 'enter', values: { code: '222222' } });
    expect(file.answer(on('otp'), me)?.answer).toEqual({ do: 'enter', values: { code: '111111' } });
    expect(file.answer(on('password'), me)?.answer).toEqual({
      do: 'set',
      values: { password: me.password, repeatPassword: me.password },
    });
  });

  it('waits until the legal time ends', () => {
    expect(answers('status: { wait: due }').answer(on('status', { dueAt: now + 5000 }), me)?.answer).toEqual({ wait: 5000 });
  });

  it('goes on by itself where a screen asks nothing, or what it asks stands there already', () => {
    const needless = (...where: Parameters<typeof on>) => unasked(level1, on(...where), me);
    expect(needless('intro')).toEqual({});
    expect(needless('store-search')).toEqual({});
    expect(needless('numbers', { personalId: an!.personalId, phone: an!.phone })).toEqual({});
    expect(needless('status', { dueAt: now + 5000 })).toEqual({ wait: 5000 });
    expect(needless('numbers', { personalId: an!.personalId })).toBeUndefined();
    expect(needless('password')).toBeUndefined();
    expect(needless('card-nfc')).toBeUndefined();
  });

  it.each([
    ['a screen', 'opt: { code: own }', 'screen', 'opt', 'otp', 1, 1],
    ['an action', 'otp: { do: resent }', 'action', 'resent', 'resend', 1, 12],
    ['a field', 'numbers:\n  phon: "0950000001"', 'field', 'phon', 'phone', 2, 3],
    ['a field of another action', 'otp: { do: resend, code: own }', 'field', 'code', '', 1, 20],
    ['an item of a list', 'otp:\n  - back\n  - { do: resent }', 'action', 'resent', 'resend', 3, 11],
  ])('is refused for the name of %s that there is not', (_what, source, kind, given, near, line, column) => {
    expect(refusal(source)).toMatchObject({ code: 'SCRIPT_NAME_UNKNOWN', kind, given, line, column, near: expect.stringContaining(near) });
  });

  it.each([
    ['a wait of no length', 'otp: { wait: soon }', 'wait', 1, 14],
    ['a wait of eleven years', 'otp: { wait: 4015d }', 'wait', 1, 14],
    ['a field that is a list', 'numbers: { phone: [1] }', 'text', 1, 19],
  ])('is refused for %s', (_what, source, expected, line, column) => {
    expect(refusal(source)).toMatchObject({ code: 'SCRIPT_VALUE_WRONG', expected, line, column });
  });

  it('is refused for an act that no screen has', () => {
    expect(refusal('otp: backk')).toMatchObject({ code: 'SCRIPT_NAME_UNKNOWN', kind: 'value', near: expect.stringContaining('back') });
  });
});
