import { texts } from '../../text/index.js';
import type { Flow, Spoken } from '../screen.js';
import { visiting } from './01-visit.js';
import { bringing } from './02-bring.js';
import { presenting } from './03-present.js';
import { readingAtDesk } from './04-card.js';
import { desk } from './04-desk.js';
import { measuring } from './05-biometrics.js';
import { handingIn } from './06-hand-in.js';
import { decidingLevel2 } from './07-decision.js';
import { settingPassword } from './08-activation-password.js';
import { serving } from './09-services.js';
import { walletScreens } from './10-wallet.js';
import { sharingScreens } from './11-share.js';

/** What level 2 adds to the app; cancelling leads to the app's first screen. */
const inTheApp = { ...settingPassword, ...serving, ...walletScreens, ...sharingScreens };

/** The visit, from the choice of an office to the decision; cancelling leads back to its beginning. */
const inPerson = {
  ...visiting,
  ...bringing,
  ...presenting,
  ...desk,
  ...readingAtDesk,
  ...measuring,
  ...handingIn,
  ...decidingLevel2,
};

/** The screens of level 2, one file for each point of the visit; its activation is that of level 1. */
export const level2 = { ...inTheApp, ...inPerson } satisfies Flow;

/** A screen or button without words, or words that ask for what a screen does not show, do not compile. */
texts.vi.level2 satisfies Spoken<typeof level2>;
