import type { Clothes, Traits } from './traits.js';

const shoulders = 'M-230 620 Q-226 520 -150 496 Q-84 478 -60 462 L0 540 L60 462 Q84 478 150 496 Q226 520 230 620Z';

/** What each garment adds to the shoulders, which have the colour of the cloth. */
const garments: Readonly<Record<Clothes, string>> = {
  shirt: `<path d="M-62 456 L-84 484 L-34 540 L0 512 L34 540 L84 484 L62 456 L0 512Z" fill="#f7f7f4" stroke="#c9ccd0" stroke-width="3"/>
    <path d="M0 512 V620" stroke="#00000040" stroke-width="3"/><circle cx="0" cy="566" r="4" fill="#f7f7f4"/>`,
  jacket: `<path d="M-62 458 L0 620 L62 458 L0 512Z" fill="#f7f7f4"/><path d="M-66 456 L-96 500 L-62 520 L0 626 L0 560Z M66 456 L96 500 L62 520 L0 626 L0 560Z" fill="#00000048"/>`,
  't-shirt': '<path d="M-70 462 Q0 560 70 462 L58 458 Q0 534 -58 458Z" fill="#ffffff70"/>',
  sweater: `<path d="M-66 448 Q0 500 66 448 L72 484 Q0 548 -72 484Z" fill="#ffffff50"/><path d="M-150 560 H150 M-170 590 H170" stroke="#ffffff30" stroke-width="10"/>`,
  'ao-dai': `<path d="M-52 430 Q0 462 52 430 L62 486 Q0 540 -62 486Z" fill="#00000030"/><path d="M40 500 Q100 530 140 620" fill="none" stroke="#00000038" stroke-width="4"/>
    <circle cx="48" cy="508" r="5" fill="#ffffff90"/><circle cx="88" cy="540" r="5" fill="#ffffff90"/>`,
};

/** The dressed shoulders, as SVG around the middle line x = 0. */
export const dressed = ({ clothes, cloth }: Traits): string =>
  `<path d="${shoulders}" fill="${cloth}"/>${clothes === 'ao-dai' || clothes === 'sweater' ? `<path d="M-58 440 L-70 500 L0 560 L70 500 L58 440 Q0 486 -58 440Z" fill="${cloth}"/>` : ''}${garments[clothes]}`;
