import type { HairStyle, Traits } from './traits.js';

/** Hair behind and in front of the head, as SVG around the middle line x = 0. `h` is half the width of the head. */
interface Hair {
  behind(h: number): string;
  front(h: number): string;
}

/** Short hair: from sideburn to sideburn over the crown, then back along `hairline`. */
const cropped = (h: number, crown: number, hairline: string) =>
  `<path d="M${-h - 3} 262 C${-h - 18} ${crown + 50} -84 ${crown} 0 ${crown} S${h + 18} ${crown + 50} ${h + 3} 262 L${h - 9} 252 ${hairline} L${9 - h} 252Z"/>`;

/** Long hair behind the shoulders, down to `end`, `wide` beside the head. */
const fallen = (h: number, end: number, wide: number) =>
  `<path d="M${-h - wide} 260 C${-h - wide} 130 -80 98 0 98 S${h + wide} 130 ${h + wide} 260 L${h + wide + 6} ${end - 30} Q${h + wide} ${end} ${h - 20} ${end} H${20 - h} Q${-h - wide} ${end} ${-h - wide - 6} ${end - 30}Z"/>`;

/** The hair on top, parted `from` the middle line and falling to both sides. */
const parted = (h: number, from: number) =>
  `<path d="M${-h - 8} 300 C${-h - 26} 150 -80 96 0 96 S${h + 26} 150 ${h + 8} 300 Q${h - 2} 216 ${from} 148 Q${2 - h} 216 ${-h - 8} 300Z"/>`;

const none = () => '';

const styles: Readonly<Record<HairStyle, Hair>> = {
  parted: { behind: none, front: (h) => cropped(h, 102, `Q${h - 12} 200 ${h - 30} 192 Q10 204 -44 160 Q${24 - h} 186 ${14 - h} 214`) },
  crew: {
    behind: none,
    front: (h) =>
      cropped(h, 108, `C${h - 8} 210 ${h - 16} 178 ${h - 36} 172 Q0 160 ${36 - h} 172 C${16 - h} 178 ${8 - h} 210 ${9 - h} 252`),
  },
  swept: {
    behind: none,
    front: (h) =>
      `${cropped(h, 92, `Q${h - 8} 200 ${h - 34} 170 Q0 190 ${30 - h} 196 Q${14 - h} 210 ${12 - h} 230`)}<path d="M${-h + 14} 150 Q-20 66 ${h - 30} 104 Q20 118 -30 170Z"/>`,
  },
  receding: {
    behind: none,
    front: (h) =>
      [-1, 1]
        .map(
          (side) =>
            `<path d="M${side * (h + 3)} 264 C${side * (h + 20)} 190 ${side * (h - 4)} 150 ${side * (h - 40)} 136 Q${side * (h - 24)} 190 ${side * (h - 8)} 252Z"/>`,
        )
        .join(''),
  },
  long: { behind: (h) => fallen(h, 540, 16), front: (h) => parted(h, 6) },
  bob: { behind: (h) => fallen(h, 420, 24), front: (h) => parted(h, -34) },
  bun: {
    behind: () => '<circle cx="0" cy="92" r="46"/>',
    front: (h) => cropped(h, 98, `C${h - 6} 200 ${h - 30} 160 0 152 C${30 - h} 160 ${6 - h} 200 ${9 - h} 252`),
  },
  wavy: {
    behind: (h) =>
      `${fallen(h, 470, 20)}${[-1, 1].map((side) => [300, 360, 420].map((y) => `<circle cx="${side * (h + 18)}" cy="${y}" r="34"/>`).join('')).join('')}`,
    front: (h) => parted(h, 30),
  },
  fringe: {
    behind: (h) => fallen(h, 500, 14),
    front: (h) => `<path d="M${-h - 8} 310 C${-h - 24} 150 -80 98 0 98 S${h + 24} 150 ${h + 8} 310 L${h - 8} 226 Q0 212 ${8 - h} 226Z"/>`,
  },
};

export const hairBehind = ({ style, half, hair }: Traits): string => `<g fill="${hair}">${styles[style].behind(half)}</g>`;
export const hairInFront = ({ style, half, hair }: Traits): string => `<g fill="${hair}">${styles[style].front(half)}</g>`;
