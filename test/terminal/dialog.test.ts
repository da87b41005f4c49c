import { describe, expect, it } from 'vitest';
import { opening } from '../../src/identity/rules/office.js';
import { type OwnRules, rulesOf } from '../../src/identity/rules/profile.js';
import { refused } from '../../src/refusals/index.js';
import { beginDialog, focused } from '../../src/terminal/dialog.js';
import { situation } from '../../src/terminal/situation.js';
import { texts } from '../../src/text/index.js';
import { instant } from '../../src/text/time.js';
import { flow, key, me, on, pressing, screenNames, seen, typed } from './screens.js';

const enter = key('return');

describe('the keys of a screen', () => {
  it.each(screenNames)('lead on from %s by Enter alone, whatever is asked', (name) => {
    const now = seen(on(name));
    const { answer } = pressing(
      now,
      Array.from({ length: 12 }, () => enter),
    );
    const [first] = now.view.actions;
    const open = first!.fields.filter(({ locked }) => !locked).map((field) => field.name);
    expect(answer).toMatchObject({ do: first!.name });
    expect(Object.keys((answer as { values?: object }).values ?? {})).toEqual(open);
  });

  it.each(screenNames)('go back from %s by Esc', (name) => {
    expect(pressing(seen(on(name)), [key('escape')]).answer).toEqual({ back: true });
  });

  it('send a code again by F2 where one was sent, and nowhere else', () => {
    expect(pressing(seen(on('otp')), [key('f2')]).answer).toEqual({ do: 'resend' });
    expect(pressing(seen(on('password')), [key('f2')]).answer).toBeUndefined();
  });

  it('move the clock by F4, to the end of the legal time too', () => {
    // Nobody who waits for level 1 has a slip of level 2 yet.
    const { slip: _slip, level2Status: _told, ...known } = on('status').known;
    const now = seen(on('status', { known }), 'vi', [], known.filedAt!);
    expect(pressing(now, [key('f4'), enter]).answer).toEqual({ wait: 60_000 });
    const { dueAt, filedAt } = on('status').known;
    expect(pressing(now, [key('f4'), ...typed('den han'), enter]).answer).toEqual({ wait: dueAt! - filedAt! });
  });

  it('move the clock to the opening of the office by the days off that were set, like its door', () => {
    const thursday = instant('2023-05-11', 20);
    const state = on('arrive');
    const until = (own: OwnRules) => {
      const options = { flow, state, now: thursday, name: me.citizen.fullName, language: 'vi', messages: [] } as const;
      const { waits } = situation({ ...options, me: { ...me, rules: rulesOf('by-date', own) } });
      const { deed } = waits.find(({ label }) => label === texts.vi.waits.opens)!;
      return (deed as { answer: { wait: number } }).answer.wait + thursday;
    };
    const own = { holidays: { '2023': { off: ['2023-05-12', '2023-05-15'], worked: [] } } };
    expect(until(own)).toBeGreaterThan(until({}));
    expect(until(own)).toBe(opening(state.known.office!, thursday, own.holidays).opensAt);
  });

  it.each([
    ['tat mang', { online: false }],
    ['mat song', { signal: false }],
    ['tat nfc', { nfc: 'off' }],
    ['chan tin', { blocksSms: true }],
    ['thao sim', { sim: null }],
  ])('change the handset: %s', (what, device) => {
    const keys = [key('tab'), ...typed('thay doi'), enter, ...typed(what), enter];
    expect(pressing(seen(on('otp')), keys).answer).toEqual({ device });
  });

  it('hand a form in from the list as it stands, for another action that asks the same', () => {
    const { answer } = pressing(seen(on('review')), [key('tab'), ...typed('du lieu hien co'), enter]);
    expect(answer).toMatchObject({ do: 'register-as-is', values: { fullName: 'Nguyễn Văn An', birthDate: '15/01/1999', consent: '' } });
  });

  it('show the form of an action chosen from the list, which Esc leaves', () => {
    const now = seen(on('home'));
    const chosen = pressing(now, [key('tab'), ...typed('thong tin ca nhan'), enter]);
    expect(chosen.answer).toBeUndefined();
    expect(focused(now, chosen.dialog)?.name).toBe('passcode');
    expect(pressing(now, [...typed('48o0157'), enter], chosen.dialog).answer).toEqual({
      do: 'personal-data',
      values: { passcode: '480157' },
    });
    expect(pressing(now, [key('escape')], chosen.dialog).dialog.action).toBe('finish');
  });

  it('tick a box by the space bar, and take the tick away again', () => {
    const now = seen(on('review'));
    const ticked = pressing(now, [...Array.from({ length: 7 }, () => enter), ...typed(' ')]).dialog;
    expect(ticked.fields.consent?.text).toBe('yes');
    expect(pressing(now, typed(' '), ticked).dialog.fields.consent?.text).toBe('');
  });

  it('edit a suggestion after an arrow, and take it away by Backspace', () => {
    const now = seen(on('scan', { known: {} }));
    const own = beginDialog(now, 'vi').fields.image!.text;
    expect(pressing(now, [key('end'), ...typed('x')]).dialog.fields.image?.text).toBe(`${own}x`);
    expect(pressing(now, [key('backspace')]).dialog.fields.image?.text).toBe('');
    expect(pressing(now, typed('x')).dialog.fields.image?.text).toBe('x');
  });

  it('move through the options of a choice, which has no previous field above it', () => {
    const now = seen(on('questions'));
    const { answer } = pressing(now, [key('down'), enter, ...typed('A'), enter, key('up'), enter, ...typed('B'), enter]);
    expect(answer).toEqual({ do: 'confirm', values: { question1: 'question-2', answer1: 'A', question2: 'question-1', answer2: 'B' } });
  });
});

describe('a screen that comes again', () => {
  const typing = [...typed('001099990002'), enter, ...typed('0950000002'), enter];
  const before = pressing(seen(on('numbers', { known: {} })), typing).dialog;

  it('after a refusal keeps what was typed', () => {
    const again = seen(on('numbers', { known: {}, refused: refused('PHONE_TAKEN', {}) }));
    const { fields } = beginDialog(again, 'vi', before);
    expect([fields.personalId?.text, fields.phone?.text]).toEqual(['001099990002', '0950000002']);
  });

  it('after a refusal asks for secrets anew, after a wait not', () => {
    const now = seen(on('password'));
    const secret = pressing(now, [...typed('MoPhong@2023'), enter, ...typed('Khac')]).dialog;
    expect(beginDialog(now, 'vi', secret).fields.password?.text).toBe('');
    const waited = beginDialog(now, 'vi', secret, true);
    expect(waited.fields.repeatPassword?.text).toBe('Khac');
    expect(waited.focus).toBe(1);
  });
});
