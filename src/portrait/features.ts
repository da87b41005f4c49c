import type { Traits } from './traits.js';

/** What of a face a variant changes. */
export interface Look {
  readonly eyes: 'open' | 'closed';
  readonly wears: 'nothing' | 'mask' | 'glasses';
}

const eyeLine = 266;

/** The head without its hair: neck, ears, face and what is in it, as SVG around the middle line x = 0. */
export function head(traits: Traits, look: Look): string {
  const { half, chin, skin, shade } = traits;
  return `
    <path d="M-46 340 V452 Q0 496 46 452 V340Z" fill="${shade}"/>
    <path d="M-46 448 Q-60 466 -84 478 L0 560 L84 478 Q60 466 46 448 Q0 500 -46 448Z" fill="${skin}"/>
    ${[-1, 1].map((side) => `<ellipse cx="${side * (half + 2)}" cy="278" rx="15" ry="29" fill="${skin}"/><path d="M${side * (half + 6)} 262 q${side * 7} 14 ${side * -3} 30" fill="none" stroke="${shade}" stroke-width="4"/>`).join('')}
    <path d="${outline(traits)}" fill="${skin}"/>
    ${cheeks(half)}${age(traits)}${brows(traits)}
    ${[-1, 1].map((side) => eye(traits, side, look.eyes)).join('')}
    ${nose(traits)}${mouth(traits)}
    ${traits.mole ? `<circle cx="${half - 52}" cy="334" r="3.5" fill="#5b3a2a"/>` : ''}
    ${look.wears === 'mask' ? mask(half, chin) : ''}${look.wears === 'glasses' ? glasses(traits) : ''}`;
}

const outline = ({ half, jaw, chin }: Traits) =>
  `M${-half} 240 C${-half} 160 -60 132 0 132 S${half} 160 ${half} 240 C${half} 330 ${jaw} ${chin} 0 ${chin} S${-half} 330 ${-half} 240Z`;

const cheeks = (half: number) =>
  [-1, 1].map((side) => `<ellipse cx="${side * (half - 38)}" cy="322" rx="22" ry="14" fill="#e08a78" opacity="0.22"/>`).join('');

function brows({ eyeGap, brow, hair }: Traits): string {
  return [-1, 1]
    .map(
      (side) =>
        `<path d="M${side * (eyeGap - 25)} 239 Q${side * (eyeGap + 4)} ${222 - brow / 2} ${side * (eyeGap + 30)} 240" fill="none" stroke="${hair}" stroke-width="${brow}" stroke-linecap="round"/>`,
    )
    .join('');
}

/** Almond-shaped, the outer corner a little higher. `side` is -1 for the left in the picture, 1 for the right. */
function eye({ eyeGap, eyeSize: s, age: years }: Traits, side: number, eyes: Look['eyes']): string {
  const place = `transform="translate(${side * eyeGap} ${eyeLine}) scale(${side} 1)"`;
  if (eyes === 'closed') {
    return `<g ${place} fill="none" stroke="#2a1c16" stroke-linecap="round"><path d="M${-s} 0 Q0 15 ${s} -2" stroke-width="4.5"/><path d="M${s - 4} 3 l7 6 M${s - 12} 7 l4 7 M0 8 v7" stroke-width="2.5"/></g>`;
  }
  const shape = `M${-s} 4 Q${-s / 3} -15 ${s} -3 Q${s / 4} 14 ${-s} 4Z`;
  const iris = years < 16 ? 11.5 : 10;
  return `<g ${place}>
    <path d="${shape}" fill="#fffdf8"/><circle cx="-1" cy="-2" r="${iris}" fill="#3b2418"/><circle cx="-1" cy="-2" r="5" fill="#140c08"/><circle cx="${2 * side}" cy="-6" r="3" fill="#fff"/>
    <path d="M${-s} 4 Q${-s / 3} -15 ${s} -3" fill="none" stroke="#2a1c16" stroke-width="4.5" stroke-linecap="round"/>
    <path d="M${-s + 6} -9 Q${-s / 4} -23 ${s} -11" fill="none" stroke="#8a5a40" stroke-width="2" opacity="0.6"/></g>`;
}

const nose = ({ nose: wide, shade }: Traits) =>
  `<path d="M-5 278 Q-7 300 ${-wide} 316 Q${-wide + 2} 326 -6 325 Q0 330 6 325 Q${wide - 2} 326 ${wide} 316" fill="none" stroke="${shade}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`;

function mouth({ mouth: w, smile, lips, chin }: Traits): string {
  const y = chin - 46;
  return `<g transform="translate(0 ${y})"><path d="M${-w} -5 Q${-w / 2} -7 0 -3 Q${w / 2} -7 ${w} -5 Q0 ${smile + 16} ${-w} -5Z" fill="${lips}"/>
    <path d="M${-w - 3} -7 Q0 ${smile} ${w + 3} -7" fill="none" stroke="#6d2f2a" stroke-width="3" stroke-linecap="round"/></g>`;
}

/** Lines beside the mouth from 45, under the eyes from 55, across the forehead from 65 years on. */
function age({ age: years, shade, half, eyeGap }: Traits): string {
  const lines: string[] = [];
  if (years >= 45) lines.push(...[-1, 1].map((side) => `M${side * 24} 322 Q${side * 42} 338 ${side * 44} 358`));
  if (years >= 55) lines.push(...[-1, 1].map((side) => `M${side * (eyeGap - 16)} 288 Q${side * eyeGap} 297 ${side * (eyeGap + 18)} 287`));
  if (years >= 65) lines.push(`M${40 - half} 200 Q0 192 ${half - 40} 200`, `M${48 - half} 214 Q0 207 ${half - 48} 214`);
  return `<path d="${lines.join(' ') || 'M0 0'}" fill="none" stroke="${shade}" stroke-width="3" stroke-linecap="round"/>`;
}

const mask = (half: number, chin: number) =>
  `<path d="M${-half + 10} 300 Q0 282 ${half - 10} 300 L${half - 20} ${chin - 46} Q${half - 50} ${chin + 14} 0 ${chin + 16} Q${50 - half} ${chin + 14} ${20 - half} ${chin - 46}Z" fill="#a9cfe6"/>
  <path d="M${-half + 10} 304 L${-half - 8} 270 M${half - 10} 304 L${half + 8} 270" stroke="#dcebf4" stroke-width="5"/>
  <path d="M${-half + 18} 328 Q0 316 ${half - 18} 328 M${-half + 22} 352 Q0 344 ${half - 22} 352 M${-half + 34} 376 Q0 372 ${half - 34} 376" fill="none" stroke="#84b3d0" stroke-width="4"/>`;

const glasses = ({ eyeGap, half }: Traits) =>
  `<g fill="#ffffff" fill-opacity="0.35" stroke="#23262b" stroke-width="6">${[-1, 1].map((side) => `<rect x="${side * eyeGap - 36}" y="240" width="72" height="54" rx="20"/>`).join('')}
  <path d="M${36 - eyeGap} 262 Q0 250 ${eyeGap - 36} 262 M${-eyeGap - 36} 258 L${-half - 4} 252 M${eyeGap + 36} 258 L${half + 4} 252" fill="none"/></g>`;
