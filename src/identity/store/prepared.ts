import type { Compilable, CompiledQuery } from 'kysely';
import type { Database } from './schema.js';

/** Stands in a query for a value that is given when it is run. */
class Given {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that is built and compiled once, and run with other values each time: what is read in every call need not be worked out again.
 * `build` puts `given(name)` wherever a value stands.
 */
export function prepared<Values extends Readonly<Record<string, string | number>>, Row>(
  build: (db: Database, given: <Name extends keyof Values & string>(name: Name) => Values[Name]) => Compilable<Row>,
): (db: Database, values: Values) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    compiled ??= build(db, (name) => new Given(name) as never).compile();
    const parameters = compiled.parameters.map((one) => (one instanceof Given ? values[one.name] : one));
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}
