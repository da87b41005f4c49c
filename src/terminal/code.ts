/** The modules of a QR code, row by row; true is dark. */
export type Modules = readonly (readonly boolean[])[];

/** A QR code as this terminal can show it; `colour`: dark on light whatever the theme. */
export interface Code {
  readonly modules: Modules;
  readonly colour: boolean;
}

/** The code of a text, as small as it can be: a screen is read from close by. */
export async function modulesOf(text: string): Promise<Modules> {
  const { default: qrcode } = await import('qrcode');
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'L' }).modules;
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => data[y * size + x] === 1));
}

/** ISO/IEC 18004 asks for four light modules around a code; readers do with fewer. */
const QUIET = [4, 3, 2, 1] as const;

/** The widest margin with which a code fits into so many columns and rows; undefined: not with the narrowest. */
export function quietIn({ length }: Modules, columns: number, rows: number): number | undefined {
  return QUIET.find((quiet) => length + 2 * quiet <= columns && Math.ceil((length + 2 * quiet) / 2) <= rows);
}

/** A code in half blocks, two modules a cell; `over`: greyed out. Without colours light is drawn, as most terminals are dark. */
export function drawCode({ modules, colour }: Code, quiet: number, over: boolean): string[] {
  const side = modules.length + 2 * quiet;
  const dark = (x: number, y: number) => modules[y - quiet]?.[x - quiet] ?? false;
  const row = (y: number) => Array.from({ length: side }, (_, x) => cell(dark(x, y), dark(x, y + 1), colour, over)).join('');
  const rows = Array.from({ length: Math.ceil(side / 2) }, (_, n) => row(2 * n));
  return colour ? rows.map((line) => `\u001b[${over ? '37' : '30'};107m${line}\u001b[0m`) : rows;
}

/** The cell of two modules: in colour the dark ones are drawn, else the light ones. */
function cell(upper: boolean, lower: boolean, colour: boolean, over: boolean): string {
  const [top, bottom] = colour ? [upper, lower] : [!upper, !lower];
  if (over && !colour) return top || bottom ? '░' : ' ';
  if (top) return bottom ? '█' : '▀';
  return bottom ? '▄' : ' ';
}
