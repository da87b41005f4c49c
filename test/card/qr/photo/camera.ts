import { type Raster, raster, sample } from './raster.js';

/** How a card is held before the camera: angles in degrees, lengths in pixels of the photo. */
export interface Pose {
  /** Pixels of the photo per pixel of the card's face, in the middle. */
  readonly scale: number;
  readonly turn: number;
  readonly tilt: readonly [number, number];
  /** Of the card's middle. */
  readonly at: readonly [number, number];
  /** How far a bent card turns away from its middle to its edge, in radians; 0 is flat. */
  readonly bend: number;
  /** Along which direction it is bent, in degrees from its long side. */
  readonly bendAlong: number;
  readonly mirrored: boolean;
}

/** Cells of the mesh along each side: fine enough that each is as good as flat. */
const cells = 48;

/** Photographs a face into a scene: each pixel is the mean of what it covers, so nothing is aliased. */
export function photograph(scene: Raster, face: Raster, pose: Pose): void {
  const points = Array.from({ length: (cells + 1) ** 2 }, (_, n) => {
    const u = (n % (cells + 1)) / cells;
    const v = Math.floor(n / (cells + 1)) / cells;
    return { u: u * face.width, v: v * face.height, ...project((u - 0.5) * face.width, (v - 0.5) * face.height, face, pose) };
  });
  const seen = {
    u: raster(scene.width, scene.height, -1),
    v: raster(scene.width, scene.height, -1),
    shade: raster(scene.width, scene.height, 1),
  };
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const a = points[row * (cells + 1) + column]!;
      const b = points[row * (cells + 1) + column + 1]!;
      const c = points[(row + 1) * (cells + 1) + column]!;
      const d = points[(row + 1) * (cells + 1) + column + 1]!;
      triangle(seen, a, b, c);
      triangle(seen, b, d, c);
    }
  }
  expose(scene, face, seen);
}

interface Point {
  readonly u: number;
  readonly v: number;
  readonly x: number;
  readonly y: number;
  readonly shade: number;
}

/** Where a point of the card, from its middle, appears in the photo. */
function project(x: number, y: number, face: Raster, { scale, turn, tilt, at, bend, bendAlong, mirrored }: Pose) {
  const radians = Math.PI / 180;
  const [along, across] = rotate(x, y, -bendAlong * radians);
  let [bent, z, shade] = [along, 0, 1];
  if (bend > 0) {
    const radius = face.width / 2 / bend;
    const angle = along / radius;
    bent = radius * Math.sin(angle);
    z = radius * (1 - Math.cos(angle));
    shade = 0.45 + 0.55 * Math.cos(angle + 0.3);
  }
  let [px, py] = rotate(bent, across, bendAlong * radians);
  if (mirrored) px = -px;
  [px, z] = rotate(px, z, tilt[0] * radians);
  [py, z] = rotate(py, z, tilt[1] * radians);
  [px, py] = rotate(px, py, turn * radians);
  const distance = face.width * 2.2;
  const near = distance / (distance + z);
  return { x: at[0] + px * scale * near, y: at[1] + py * scale * near, shade };
}

const rotate = (x: number, y: number, angle: number): [number, number] => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

/** Notes for each pixel of a triangle what part of the card it shows. */
function triangle(seen: { u: Raster; v: Raster; shade: Raster }, a: Point, b: Point, c: Point): void {
  const { width, height } = seen.u;
  const doubled = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (Math.abs(doubled) < 1e-9) return;
  const slack = 1e-4;
  const [left, right] = [Math.max(0, Math.floor(Math.min(a.x, b.x, c.x))), Math.min(width - 1, Math.ceil(Math.max(a.x, b.x, c.x)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(a.y, b.y, c.y))), Math.min(height - 1, Math.ceil(Math.max(a.y, b.y, c.y)))];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const ofB = ((x - a.x) * (c.y - a.y) - (c.x - a.x) * (y - a.y)) / doubled;
      const ofC = ((b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)) / doubled;
      if (ofB < -slack || ofC < -slack || ofB + ofC > 1 + slack) continue;
      const mix = (p: number, q: number, r: number) => p + ofB * (q - p) + ofC * (r - p);
      const to = y * width + x;
      seen.u.light[to] = mix(a.u, b.u, c.u);
      seen.v.light[to] = mix(a.v, b.v, c.v);
      seen.shade.light[to] = mix(a.shade, b.shade, c.shade);
    }
  }
}

function expose(scene: Raster, face: Raster, { u, v, shade }: { u: Raster; v: Raster; shade: Raster }): void {
  const { width, height } = scene;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (u.light[at]! < 0) continue;
      // How the card's face moves from this pixel to the next ones.
      const right = x + 1 < width && u.light[at + 1]! >= 0 ? at + 1 : at;
      const below = y + 1 < height && u.light[at + width]! >= 0 ? at + width : at;
      const [ux, vx] = [u.light[right]! - u.light[at]!, v.light[right]! - v.light[at]!];
      const [uy, vy] = [u.light[below]! - u.light[at]!, v.light[below]! - v.light[at]!];
      const steps = Math.min(6, Math.max(1, Math.ceil(Math.max(Math.hypot(ux, vx), Math.hypot(uy, vy)) / 1.6)));
      let sum = 0;
      for (let i = 0; i < steps; i++) {
        for (let j = 0; j < steps; j++) {
          const [s, t] = [(i + 0.5) / steps - 0.5, (j + 0.5) / steps - 0.5];
          sum += sample(face, u.light[at]! + s * ux + t * uy - 0.5, v.light[at]! + s * vx + t * vy - 0.5);
        }
      }
      scene.light[at] = (sum / steps ** 2) * shade.light[at]!;
    }
  }
}

/** Where a point of the card's face, in its pixels, appears in the photo. */
export const whereabouts = (face: Raster, pose: Pose, u: number, v: number) => project(u - face.width / 2, v - face.height / 2, face, pose);
