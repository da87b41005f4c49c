import type { Card } from '../../identity/rules/card.js';
import type { Finding } from '../finding.js';
import { compareGroups, mergeCard } from './card.js';
import { readCom } from './com.js';
import { type Holds, readDg7, readDg11, readDg12, readDg16 } from './details.js';
import { readDg1 } from './dg1.js';
import { type Portrait, readDg2 } from './dg2.js';
import { readDg13 } from './dg13.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { nationalCountry, nationalIssuer } from './national.js';
import { comparePace, readCardAccess, readCardSecurity, readDg14, readDg15 } from './security-files.js';
import type { SecurityInfo } from './security-infos.js';
import type { Sod } from './sod.js';
import type { ChipFileName } from './tags.js';

/** What the files of a chip say: `findings` about their structure, `doubts` about what they say. */
export interface Groups {
  readonly com: readonly ChipFileName[] | null;
  /** Of the MRZ, else by the signer's country; null: not known. */
  readonly issuer: string | null;
  readonly foreign: boolean;
  readonly card: Card | null;
  readonly portrait: Portrait | null;
  readonly holds: ReadonlyMap<ChipFileName, Holds>;
  /** Of DG15. */
  readonly key: Uint8Array | null;
  readonly infos: readonly SecurityInfo[];
  readonly findings: readonly Finding[];
  readonly doubts: readonly Finding[];
}

/** Reads every file whose inside is defined; `now` in ms. */
export function readGroups(files: ReadonlyMap<ChipFileName, ChipFile>, sod: Sod | null, now: number): Groups {
  const on = <T>(name: ChipFileName, read: (file: ChipFile) => T): T | undefined => {
    const file = files.get(name);
    return file && read(file);
  };
  const com = on('COM', readCom);
  const dg1 = on('DG1', (file) => readDg1(file, now));
  const dg2 = on('DG2', readDg2);
  const country = sod?.signers[0]?.certificate?.subject.country;
  const issuer = dg1?.mrz?.issuer ?? (country === nationalCountry ? nationalIssuer : null);
  const dg13 = issuer === nationalIssuer ? on('DG13', readDg13) : undefined;
  const foreign = dg13 ? [] : (on('DG13', ({ source }) => [found('DG13_FOREIGN', { issuer }, source)]) ?? []);
  const both = dg1?.mrz && dg1.card && dg13?.card ? compareGroups(dg1.mrz, dg1.card, dg13.card, files.get('DG13')!.source) : [];

  const [dg14, dg15] = [on('DG14', readDg14), on('DG15', readDg15)];
  const access = on('CardAccess', readCardAccess);
  const others = {
    DG7: on('DG7', readDg7),
    DG11: on('DG11', readDg11),
    DG12: on('DG12', readDg12),
    DG14: dg14,
    DG15: dg15,
    DG16: on('DG16', readDg16),
    CardAccess: access,
    CardSecurity: on('CardSecurity', readCardSecurity),
  };
  const told = Object.entries(others).flatMap(([name, reading]) => (reading ? [[name as ChipFileName, reading] as const] : []));
  return {
    com: com?.groups ?? null,
    issuer,
    foreign: issuer ? issuer !== nationalIssuer : country !== undefined && country !== null,
    card: mergeCard(dg1?.card ?? null, dg13?.card ?? null, others.DG11?.holds, others.DG12?.holds),
    portrait: dg2?.portrait ?? null,
    holds: new Map(told.flatMap(([name, { holds }]) => (Object.keys(holds).length > 0 ? [[name, holds] as const] : []))),
    key: dg15?.key ?? null,
    infos: dg14?.infos ?? [],
    findings: [com, dg1, dg2, dg13, ...told.map(([, reading]) => reading)].flatMap((group) => group?.findings ?? []),
    doubts: [...(dg1?.doubts ?? []), ...foreign, ...(dg13?.doubts ?? []), ...both, ...comparePace(files.get('CardAccess'), access, dg14)],
  };
}
