/** Thrown where the program is stopped at a question: 130 at Ctrl+C and at the end of the input, 128 and its number after a signal. */
export class Interrupted extends Error {
  override name = 'Interrupted';
  readonly code: number;
  constructor(code = 130) {
    super();
    this.code = code;
  }
}
