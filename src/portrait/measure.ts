import { createHash } from 'node:crypto';
import type { PortraitMeasures } from '../identity/rules/portrait.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import type { PictureFault } from '../refusals/picture.js';
import { openPicture, scaled } from './picture.js';
import { textureOf } from './texture.js';

/** The longer side at which every portrait is measured: sharpness means the same for a phone's photo and a small sample. */
const measuredSide = 256;

/** What the authority is told of a portrait, rounded to a tenth; of a damaged file nothing, for its missing part would be measured as grey. */
export async function measurePortrait(bytes: Uint8Array): Promise<Result<PortraitMeasures, PictureFault>> {
  const opened = await openPicture(bytes);
  if (!opened.ok) return opened;
  if (opened.value.truncated) return refuse('PICTURE_TRUNCATED', {});

  const { width, height } = opened.value;
  const { brightness, contrast, sharpness } = textureOf(await scaled(opened.value, measuredSide));
  return ok({
    width,
    height,
    brightness: tenth(brightness),
    contrast: tenth(contrast),
    sharpness: tenth(sharpness),
    digest: createHash('sha256').update(bytes).digest('hex'),
  });
}

const tenth = (value: number) => Math.round(value * 10) / 10;
