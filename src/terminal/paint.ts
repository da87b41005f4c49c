type Style = (text: string) => string;

/** What a text is, for those who see colours; nothing is said by colour alone. */
export interface Paint {
  readonly banner: Style;
  readonly title: Style;
  readonly strong: Style;
  readonly faint: Style;
  readonly wrong: Style;
  readonly warning: Style;
  readonly news: Style;
  readonly good: Style;
  readonly chosen: Style;
}

const as: Style = (text) => text;

/** No colours: for NO_COLOR, `--plain`, files and pipes. */
export const bare: Paint = {
  banner: as,
  title: as,
  strong: as,
  faint: as,
  wrong: as,
  warning: as,
  news: as,
  good: as,
  chosen: as,
};
