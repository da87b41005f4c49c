/** A JPEG that the program drew itself: the only portrait a sample chip may bear. */
export interface DrawnPortrait {
  readonly drawn: true;
  readonly jpeg: Uint8Array;
}
