import { describe, expect, it } from 'vitest';
import { deviceFor, readDevices } from '../../src/script/devices.js';
import { textOf, unwrapped } from '../scenarios/stage.js';

const an = { phone: '0950000001' };
const devices = (entry: string) => readDevices(`phone-1: ${entry}`, 'devices.yaml');

describe('a handset', () => {
  it('is new and in good order where nothing else is said', () => {
    const { 'phone-1': template } = unwrapped(devices('{ model: Phone 1, system: iOS, version: "16.4" }'));
    expect(deviceFor(template!, an)).toEqual({
      name: 'phone-1',
      model: 'Phone 1',
      system: 'iOS',
      version: '16.4',
      newest: '16.4',
      nfc: 'on',
      nfcSpot: 'top',
      camera: 'unasked',
      torch: false,
      online: true,
      signal: true,
      blocksSms: false,
      freeMb: 20_000,
      sim: an.phone,
      app: null,
      account: null,
    });
  });

  it.each([
    ['own', an.phone],
    ['none', null],
    ['"+84 95 000 0002"', '0950000002'],
  ])('may have the SIM %s', (sim, number) => {
    const { 'phone-1': template } = unwrapped(devices(`{ model: P, system: Android, version: "13", sim: ${sim} }`));
    expect(deviceFor(template!, an).sim).toBe(number);
  });

  it.each([
    ['a version of words', '{ model: P, system: iOS, version: new }', 'SCRIPT_VALUE_WRONG'],
    ['a SIM of no number', '{ model: P, system: iOS, version: "16", sim: "02400000001" }', 'SCRIPT_VALUE_WRONG'],
    ['a system nobody makes', '{ model: P, system: Windows, version: "10" }', 'SCRIPT_NAME_UNKNOWN'],
    ['free space below zero', '{ model: P, system: iOS, version: "16", freeMb: -1 }', 'SCRIPT_VALUE_WRONG'],
  ])('is refused for %s', (_what, entry, code) => {
    expect(devices(entry)).toMatchObject({ ok: false, refused: { code } });
  });

  it('comes in eight kinds and more, the first of them without a fault', () => {
    const all = unwrapped(readDevices(textOf('samples/devices.yaml'), 'devices.yaml'));
    expect(Object.keys(all).length).toBeGreaterThanOrEqual(8);
    expect(Object.keys(all)[0]).toBe('pixel-7');
    expect(all['pixel-7']).toMatchObject({ system: 'Android', version: '14', nfc: 'on', online: true, signal: true, sim: 'own' });
  });
});
