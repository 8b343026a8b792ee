import sharp from 'sharp';
import { expect, it } from 'vitest';
import { redrawPicture } from './pictures.server';

const plain = { create: { width: 2400, height: 1200, channels: 3, background: '#7aa' } } as const;
const withPlace = () =>
  sharp(plain)
    .withExif({
      IFD0: { Copyright: 'Kari' },
      IFD3: { GPSLatitude: '69/1 38/1 0/1', GPSLatitudeRef: 'N' },
    })
    .jpeg()
    .toBuffer();

it('leaves behind where and by whom a picture was taken, and makes it small', async () => {
  const taken = await withPlace();
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const drawn = await redrawPicture(taken);
  const { exif, xmp, iptc, icc, ...kept } = await sharp(drawn ?? Buffer.alloc(0)).metadata();
  expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
  expect(kept).toMatchObject({ format: 'jpeg', width: 1600, height: 800 });
  expect(Buffer.from(drawn ?? []).includes('Kari')).toBe(false);
});

it('turns it as it was held', async () => {
  const turned = await sharp(plain).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const drawn = await redrawPicture(turned);
  expect(await sharp(drawn ?? Buffer.alloc(0)).metadata()).toMatchObject({
    width: 800,
    height: 1600,
  });
});

it('leaves behind what is hidden after the picture', async () => {
  const hidden = Buffer.concat([await withPlace(), Buffer.from('<script>PK\u0003\u0004')]);
  const drawn = await redrawPicture(hidden);
  expect(Buffer.from(drawn ?? []).includes('<script>')).toBe(false);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('hello')],
  [
    'a drawing that could fetch something',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
])('reads no %s', async (_what, bytes) => {
  expect(await redrawPicture(bytes)).toBeNull();
});

it('reads no picture that is torn', async () => {
  expect(await redrawPicture((await withPlace()).subarray(0, 900))).toBeNull();
});
