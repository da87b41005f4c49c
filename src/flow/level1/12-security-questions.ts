import { ok, refuse } from '../../refusals/index.js';
import { securityQuestions } from '../../text/security-questions.js';
import { choice, text } from '../fields.js';
import { action, leads, screen } from '../screen.js';
import { accountShown } from './07-choose-level.js';
import { passcodeField } from './11-passcode.js';

const step = { n: 12, of: 12 };

const questions = securityQuestions.map((_question, n) => `question-${n + 1}`);
const place = (question: string) => questions.indexOf(question);

/** Step 12: two security questions, and the account is active. */
export const finishing = {
  questions: screen({
    step,
    actions: {
      confirm: action({
        ask: {
          question1: choice('question1', questions, { initial: () => questions[0] }),
          answer1: text('answer1', { secret: true, own: ({ answers }) => answers[0] }),
          question2: choice('question2', questions, { initial: () => questions[1] }),
          answer2: text('answer2', { secret: true, own: ({ answers }) => answers[1] }),
        },
        uses: ['activationTicket'],
        learns: ['account'],
        keeps: ['session'],
        to: ['home'],
        refuses: {
          QUESTIONS_SAME: 'stay',
          REGISTRATION_OVER: 'landing',
          NOT_IDENTIFIED: 'activation',
          ACCOUNT_LOCKED: 'activation',
          ALREADY_ACTIVATED: 'log-in',
          PHONE_DIFFERS: 'activation',
          ACTIVATION_WINDOW_PASSED: 'activation',
          DEVICE_HELD: 'device-held',
        },
        barrier: true,
        async settle({ question1, answer1, question2, answer2 }, { activationTicket }, { api, key }) {
          if (question1 === question2) return refuse('QUESTIONS_SAME', {});
          const done = await api.setQuestions(key, activationTicket, [
            { question: place(question1), answer: answer1 },
            { question: place(question2), answer: answer2 },
          ]);
          if (!done.ok) return done;
          const { session, account } = done.value;
          return ok({ to: 'home', learned: { account }, held: { session }, device: { account: account.personalId } });
        },
      }),
    },
  }),
  home: screen({
    step,
    needs: ['account'],
    shows: ({ account }) => accountShown(account),
    own: ({ goal }, { known: { account } }) => (goal !== '1' && account?.level === 1 ? { do: 'level-2' } : undefined),
    actions: {
      finish: leads('end'),
      'level-2': leads('visit'),
      services: leads('services'),
      wallet: leads('wallet-lock'),
      share: leads('share-guide'),
      'personal-data': action({
        ask: { passcode: passcodeField() },
        uses: ['session'],
        to: ['personal-data'],
        refuses: { PASSCODE_WRONG: 'stay', PASSCODE_LOCKED: 'stay', SESSION_OVER: 'log-in' },
        async settle({ passcode }, { session }, { api, key }) {
          const opened = await api.personalData(key, session, passcode);
          return opened.ok ? ok({ to: 'personal-data' }) : opened;
        },
      }),
    },
  }),
  'personal-data': screen({
    step,
    needs: ['account'],
    shows: ({ account }) => ({ name: account.fullName, id: account.personalId, level: account.level, correction: account.correction }),
    actions: { close: leads('home') },
  }),
};
