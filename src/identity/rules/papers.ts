/** The papers that may be integrated into an account of level 2, in the order in which an officer asks for them. */
export const papers = ['bhxh', 'bhyt', 'gplx-oto', 'gplx-xemay', 'dkxe-oto', 'dkxe-xemay', 'mst', 'nguoi-phu-thuoc'] as const;
export type Paper = (typeof papers)[number];

/** “Nếu có”: of a car. Left at home they are never missing from a dossier. */
export const ifAny: ReadonlySet<Paper> = new Set<Paper>(['gplx-oto', 'dkxe-oto']);

/** What a citizen does with a paper: not to be integrated, brought, somebody else's brought, or to be integrated but left at home. */
export const broughts = ['no', 'own', 'another', 'forgotten'] as const;
export type Brought = (typeof broughts)[number];

/** What a paper's agency says, and how many days after the approval. */
export interface AgencyAnswer {
  readonly outcome: 'found' | 'not-found' | 'wrong-data';
  readonly days: number;
}

/** The papers of one kind of bringing, in the order asked for. */
export const papersThat = (brought: Brought, all: Readonly<Partial<Record<Paper, Brought>>>): Paper[] =>
  papers.filter((paper) => all[paper] === brought);
