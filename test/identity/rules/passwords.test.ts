import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easyBecause, judgePasscode } from '../../../src/identity/rules/passcode.js';
import { judgePassword, passwordRules } from '../../../src/identity/rules/password.js';

describe('a password', () => {
  it.each([
    ['Abcdef1!', true, true, true],
    ['Abcde1!', false, true, true],
    ['Abcdefghijklmnopq12!', true, true, true],
    ['Abcdefghijklmnopq123!', false, true, true],
    ['abcdef1!', true, false, true],
    ['ABCDEF1!', true, false, true],
    ['Abcdefg!', true, false, true],
    ['Abcdef12', true, true, false],
    ['Abcdef1%', true, true, false],
    ['Abcdef1-', true, true, false],
    ['Abcdef1@', true, true, true],
    ['Abcdef1#', true, true, true],
    ['Abcdef1$', true, true, true],
    ['Abcdef1^', true, true, true],
    ['Abcdef1*', true, true, true],
    ['Abcdef1(', true, true, true],
    ['Abcdef1)', true, true, true],
    ['Abcdef1_', true, true, true],
    [`${'Ậ'.normalize('NFD').repeat(5)}bA1!`, true, true, true],
    ['', false, false, false],
  ])('%s: length %s, letters %s, special %s', (password, length, letters, special) => {
    expect(passwordRules(password)).toEqual({ length, letters, special });
    expect(judgePassword(password).ok).toBe(length && letters && special);
  });
});

describe('a passcode', () => {
  const holder = { personalId: '079204990137', birthDate: '2004-08-31' };

  it.each([
    ['123456', true],
    ['12345', false],
    ['1234567', false],
    ['12345a', false],
    ['１２３４５６', false],
    ['', false],
  ])('%s is six digits: %s', (text, right) => {
    expect(judgePasscode(text).ok).toBe(right);
  });

  it.each([
    ['310804', 'birth date'],
    ['040831', 'birth date'],
    ['083104', 'birth date'],
    ['310820', 'birth date'],
    ['082004', 'birth date'],
    ['200408', 'birth date'],
    ['040831', 'birth date'],
    ['079204', 'ID number'],
    ['204990', 'ID number'],
    ['990137', 'ID number'],
    ['123456', 'simple digits'],
    ['654321', 'simple digits'],
    ['890123', 'simple digits'],
    ['098765', 'simple digits'],
    ['111111', 'simple digits'],
    ['121212', 'simple digits'],
    ['123123', 'simple digits'],
    ['112233', 'simple digits'],
    ['111222', 'simple digits'],
    ['730518', null],
    ['135791', null],
    ['314159', null],
  ])('%s is easy because of: %s', (passcode, why) => {
    expect(easyBecause(passcode, holder)).toBe(why);
  });

  it('is never called easy for a birth date it does not come from', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (n) => {
        const passcode = String(n).padStart(6, '0');
        const why = easyBecause(passcode, holder);
        if (why === 'ID number') expect(holder.personalId).toContain(passcode);
        if (why === 'birth date') for (const digit of passcode) expect('20040831').toContain(digit);
      }),
    );
  });
});
