import sharp from 'sharp';

const LONGEST_EDGE = 1600;
const QUALITY = 80;
/** A phone's largest photograph is about 200 million points; what claims more is a trap. */
const MOST_POINTS = 220_000_000;
const FORMATS = ['jpeg', 'png', 'webp'];

/**
 * Draws a picture anew as a JPEG of at most 1600 points along its longer edge. What the camera wrote
 * into it (place, time, device) and whatever else was hidden in the file stays behind. Null where it
 * is no picture that we read.
 */
export async function redrawPicture(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!FORMATS.includes(format)) return null;
    const drawn = await picture
      // As it was held: the turn stands in what is left behind.
      .rotate()
      .resize(LONGEST_EDGE, LONGEST_EDGE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: QUALITY })
      .toBuffer();
    return new Uint8Array(drawn);
  } catch {
    return null;
  }
}
