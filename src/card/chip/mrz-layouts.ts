/** From and to, in characters of all lines together. */
type Span = readonly [from: number, to: number];
export type Field = 'issuer' | 'documentNumber' | 'optional' | 'birthDate' | 'sex' | 'expiryDate' | 'nationality' | 'nameField';

/** Where the fields of a machine-readable zone are, and what its check digits cover. */
export interface Layout {
  readonly format: 'TD1' | 'TD2' | 'TD3';
  readonly length: number;
  readonly fields: Readonly<Record<Field, Span>>;
  readonly checks: readonly { readonly field: string; readonly at: number; readonly over: readonly Span[] }[];
}

/** ICAO 9303 part 5, 4.2.2: three lines of 30. */
const td1: Layout = {
  format: 'TD1',
  length: 90,
  fields: {
    issuer: [2, 5],
    documentNumber: [5, 14],
    optional: [15, 30],
    birthDate: [30, 36],
    sex: [37, 38],
    expiryDate: [38, 44],
    nationality: [45, 48],
    nameField: [60, 90],
  },
  checks: [
    { field: 'documentNumber', at: 14, over: [[5, 14]] },
    { field: 'birthDate', at: 36, over: [[30, 36]] },
    { field: 'expiryDate', at: 44, over: [[38, 44]] },
    {
      field: 'composite',
      at: 59,
      over: [
        [5, 30],
        [30, 37],
        [38, 45],
        [48, 59],
      ],
    },
  ],
};

/** ICAO 9303 part 6, 4.2.2: two lines of 36, of larger cards and older ones. */
const td2: Layout = {
  format: 'TD2',
  length: 72,
  fields: {
    issuer: [2, 5],
    documentNumber: [36, 45],
    optional: [64, 71],
    birthDate: [49, 55],
    sex: [56, 57],
    expiryDate: [57, 63],
    nationality: [46, 49],
    nameField: [5, 36],
  },
  checks: [
    { field: 'documentNumber', at: 45, over: [[36, 45]] },
    { field: 'birthDate', at: 55, over: [[49, 55]] },
    { field: 'expiryDate', at: 63, over: [[57, 63]] },
    {
      field: 'composite',
      at: 71,
      over: [
        [36, 46],
        [49, 56],
        [57, 71],
      ],
    },
  ],
};

/** ICAO 9303 part 4, 4.2.2: a passport's two lines of 44. */
const td3: Layout = {
  format: 'TD3',
  length: 88,
  fields: {
    issuer: [2, 5],
    documentNumber: [44, 53],
    optional: [72, 86],
    birthDate: [57, 63],
    sex: [64, 65],
    expiryDate: [65, 71],
    nationality: [54, 57],
    nameField: [5, 44],
  },
  checks: [
    { field: 'documentNumber', at: 53, over: [[44, 53]] },
    { field: 'birthDate', at: 63, over: [[57, 63]] },
    { field: 'expiryDate', at: 71, over: [[65, 71]] },
    { field: 'optional', at: 86, over: [[72, 86]] },
    {
      field: 'composite',
      at: 87,
      over: [
        [44, 54],
        [57, 64],
        [65, 87],
      ],
    },
  ],
};

/** Every size of document that has three or two lines (ICAO 9303 parts 4 to 6). */
export const layouts: readonly Layout[] = [td1, td2, td3];
