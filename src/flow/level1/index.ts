import { texts } from '../../text/index.js';
import type { Flow, Spoken } from '../screen.js';
import { installing } from './01-install.js';
import { opening } from './02-open.js';
import { entering } from './03-numbers.js';
import { detailing } from './04-details.js';
import { proving } from './05-otp-password.js';
import { loggingIn } from './06-log-in.js';
import { choosing } from './07-choose-level.js';
import { readingCard } from './08-card.js';
import { facing } from './09-face.js';
import { activating } from './10-activation.js';
import { passcodes } from './11-passcode.js';
import { finishing } from './12-security-questions.js';
import { deciding } from './decision.js';

/** The 12 steps of level 1 in order; the authority decides between steps 9 and 10. */
export const level1 = {
  ...installing,
  ...opening,
  ...entering,
  ...detailing,
  ...proving,
  ...loggingIn,
  ...choosing,
  ...readingCard,
  ...facing,
  ...deciding,
  ...activating,
  ...passcodes,
  ...finishing,
} satisfies Flow;

/** A screen or button without words, or words that ask for what a screen does not show, do not compile. */
texts.vi.level1 satisfies Spoken<typeof level1>;
