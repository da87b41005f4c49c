import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/world.js';
import { answers, DAY, journey, passcode, password, start, value } from '../journey.js';
import { minh, thu } from '../offices.js';
import { an, clearPortrait, readingOf } from '../people.js';
import { deskOf, goodFingers, handedIn, saidBy } from '../visit.js';
import { engines } from './engines.js';
import { newFile, open } from './worlds.js';

describe.each(engines)('level 2 in a file ($name)', (engine) => {
  it('goes on after each call at the desk as if the world had never been closed, and answers the same call alike', async () => {
    const path = newFile();
    const clock = manualClock(start);
    let world = await open(engine, { path, clock });
    /** Makes a call, closes the world, opens it again and makes the call again: the reply was lost. */
    const through = async <T>(call: (desk: typeof world.desk) => Promise<T>): Promise<T> => {
      const first = await call(world.desk);
      await world.close();
      clock.advance(1000);
      world = await open(engine, { path, clock });
      expect(await call(world.desk)).toEqual(first);
      return first;
    };
    const who = { office: minh.office, officer: minh.id, pin: minh.pin };
    const { desk: token } = await value(through((desk) => desk.signIn('1', who)));
    const { dossier } = await value(through((desk) => desk.openDossier('2', token, saidBy(an))));
    await value(through((desk) => desk.submitCard('3', token, dossier, readingOf(an))));
    await value(through((desk) => desk.submitPortrait('4', token, dossier, clearPortrait)));
    await value(through((desk) => desk.submitFingerprints('5', token, dossier, goodFingers)));
    const { slip } = await value(through((desk) => desk.receive('6', token, dossier, handedIn)));
    clock.advance(3 * DAY);
    expect(await value(world.api.dossierStatus(slip))).toMatchObject({ state: 'approved' });
    await world.close();
  });

  it('keeps no PIN, no token and no password of either side', async () => {
    const clock = manualClock(start);
    const world = await open(engine, { clock });
    const officer = deskOf(world.desk);
    const { token, receive } = await officer.prepared(an);
    await officer.signIn({ pin: '918273' });
    await deskOf(world.desk, thu).desk();
    await value(receive());
    clock.advance(3 * DAY);
    const me = journey(world, clock, an);
    const ticket = await me.activating();
    await value(world.api.setActivationPassword(me.key(), ticket, password));
    await value(world.api.setPasscode(me.key(), ticket, passcode));
    const { session } = await value(world.api.setQuestions(me.key(), ticket, answers));
    const dump = world.dump();
    for (const secret of [minh.pin, thu.pin, '918273', token, ticket, session, password]) expect(dump).not.toContain(secret);
    await world.close();
  });
});
