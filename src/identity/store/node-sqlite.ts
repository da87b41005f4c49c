import type { Engine } from './connection.js';

/** The part of `node:sqlite` that is used: the types of the oldest Node that is supported do not know it. */
interface NodeSqlite {
  readonly DatabaseSync: new (path: string) => { prepare(sql: string): Statement; exec(sql: string): void; close(): void };
}
interface Statement {
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>;
}

/** Whether a statement gives rows: Node can say so itself only from 22.16. */
const reading = /^\s*(select|with|pragma)\b|\breturning\b/i;

/** The SQLite that is part of Node, from 22.13; undefined below. */
export function nodeSqlite(): Engine | undefined {
  const sqlite = withoutExperimentalWarning(() => process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined);
  return (
    sqlite && {
      name: 'node:sqlite',
      connect(path) {
        const file = new sqlite.DatabaseSync(path);
        return {
          exec: (sql) => file.exec(sql),
          close: () => file.close(),
          prepare(sql) {
            const statement = file.prepare(sql);
            return {
              reader: reading.test(sql),
              all: (parameters) => statement.all(...parameters),
              run: (parameters) => statement.run(...parameters),
              iterate: (parameters) => statement.iterate(...parameters),
            };
          },
        };
      },
    }
  );
}

/**
 * Node 22 warns on stderr, once, when its SQLite is loaded. Whoever runs the program can do nothing about it, and what we use of it is held
 * by the tests, so that one warning is dropped; nothing else can warn meanwhile, as a built-in module is loaded at once.
 */
function withoutExperimentalWarning<T>(load: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = (...warning: unknown[]) => {
    if (warning[1] !== 'ExperimentalWarning') Reflect.apply(emitWarning, process, warning);
  };
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
