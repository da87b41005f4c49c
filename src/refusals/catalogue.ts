import { activation } from './activation.js';
import { chip } from './chip.js';
import { details } from './details.js';
import { face } from './face.js';
import { filing } from './filing.js';
import { level2 } from './level2/index.js';
import { login } from './login.js';
import { network } from './network.js';
import { numbers } from './numbers.js';
import { otp } from './otp.js';
import { picture } from './picture.js';
import { program } from './program.js';
import { qr } from './qr.js';
import { remote } from './remote.js';
import { service } from './service.js';
import { share } from './share.js';
import { store } from './store.js';
import { usage } from './usage.js';
import { walk } from './walk.js';
import { wallet } from './wallet.js';

/** Every refusal and finding there is, by its permanent code, in the order of the process. */
export const catalogue = {
  ...store,
  ...numbers,
  ...picture,
  ...qr,
  ...details,
  ...otp,
  ...login,
  ...face,
  ...filing,
  ...chip,
  ...activation,
  ...level2,
  ...wallet,
  ...share,
  ...network,
  ...service,
  ...remote,
  ...walk,
  ...program,
  ...usage,
};
