import type { Readable, Writable } from 'node:stream';

/** The process as a command sees it: everything by argument, so that a whole run is a function call. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & {
    readonly isTTY?: boolean;
    readonly columns?: number;
    readonly rows?: number;
    getColorDepth?(env?: object): number;
  };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The machine's own clock, for naming sessions and for `--now today`; never for what is simulated. */
  now(): number;
}

/** What a process may end with; 70 is a bug in this program. */
export const exit = { done: 0, refused: 1, usage: 2, unreadable: 3, unreachable: 4, bug: 70, interrupted: 130 } as const;
