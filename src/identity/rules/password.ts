import { ok, type Params, type Result, refuse } from '../../refusals/index.js';

/** Which of the three rules a password meets, as the app ticks them: 8 to 20 characters; a digit, an upper- and a lower-case letter; one of `!@#$^*()_`. */
export function passwordRules(password: string): Params<'PASSWORD_RULES'> {
  const length = [...password.normalize('NFC')].length;
  return {
    length: length >= 8 && length <= 20,
    letters: /\d/.test(password) && /[A-Z]/.test(password) && /[a-z]/.test(password),
    special: /[!@#$^*()_]/.test(password),
  };
}

/** The password in NFC, so that the same keys give the same password on every handset; or which rules it breaks. */
export function judgePassword(password: string): Result<string, 'PASSWORD_RULES'> {
  const met = passwordRules(password);
  return met.length && met.letters && met.special ? ok(password.normalize('NFC')) : refuse('PASSWORD_RULES', met);
}
