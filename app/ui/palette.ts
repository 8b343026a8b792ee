/** Hue, in degrees, of the main colour of each palette in styles/theme.css. */
const HUES = { fjord: 185, spruce: 141, sea: 209, heather: 293, bilberry: 232 } as const;

export type Palette = keyof typeof HUES;

/** Further away than this, a colour is none of ours; reds are left to the emblem that owns them. */
const NEAR_DEGREES = 50;

/**
 * The palette nearest to a branch's colour (#rrggbb), fjord for anything else. A branch gets a
 * whole palette, not its raw colour, because only a palette keeps every text readable.
 */
export function paletteFor(colour: string): Palette {
  const hue = hueOf(colour);
  if (hue === undefined) return 'fjord';
  const [nearest] = Object.entries(HUES)
    .map(([name, own]) => ({ name: name as Palette, far: distance(hue, own) }))
    .sort((a, b) => a.far - b.far);
  return nearest && nearest.far <= NEAR_DEGREES ? nearest.name : 'fjord';
}

function distance(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart);
}

/** Degrees on the colour wheel; undefined for greys and for what is not a colour. */
function hueOf(colour: string): number | undefined {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 24) return undefined;
  if (most === red) return (((green - blue) / spread) * 60 + 360) % 360;
  if (most === green) return ((blue - red) / spread) * 60 + 120;
  return ((red - green) / spread) * 60 + 240;
}
