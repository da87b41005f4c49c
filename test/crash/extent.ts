/** Whether everything is tried (`npm run crash`), or a sample of it (`npm test`). */
export const everything = process.env.MODE === 'crash';

/** How long a test may take, in milliseconds. */
export const timeout = everything ? 3_600_000 : 240_000;

/** All of a list, or every nth of it and its last. */
export const everyNth = <T>(list: readonly T[], nth: number): T[] =>
  everything ? [...list] : list.filter((_, at) => at % nth === nth - 1 || at === list.length - 1);

/** Does something for each of a list, two at a time: one waits for its processes while the other works. */
export async function inPairs<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const lane = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all([lane(), lane()]);
}
