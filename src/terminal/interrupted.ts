/** Thrown where a person stops the program at a question: Ctrl+C, or the end of the input. The command ends with 130. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}
