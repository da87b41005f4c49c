import { afterEach, describe, expect, it } from 'vitest';
import { missing, openSession, type Session } from './pty.js';
import { codeOn, follow, freshHome, fromOtp, toOtp } from './walk.js';

describe.skipIf(missing)('a registration at a real terminal', () => {
  let session: Session;
  afterEach(() => session.close());

  it('goes through all 12 steps by keys alone, in Vietnamese at 80 by 24', async () => {
    session = openSession(['register'], { env: freshHome() });
    await follow(session, [...toOtp, ...fromOtp]);
    expect(await session.exit).toBe(0);
    expect(session.screen().join('\n')).toContain('Xong: Nguyễn Văn An đã có tài khoản định danh điện tử mức 1');
  }, 60_000);
});
