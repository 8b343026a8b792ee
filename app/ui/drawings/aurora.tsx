const RAYS = 58;

/** Northern lights: one curtain of narrow rays, brightest in the middle, the same every time. */
export function Aurora({ dim }: { dim?: boolean | undefined }) {
  const rays = Array.from({ length: RAYS }, (_, index) => ray(index, dim === true));
  return (
    <g fill="url(#fg-aurora)">
      {rays.map((one) => (
        <rect
          key={one.x}
          x={one.x}
          y={one.y}
          width="17.5"
          height={one.height}
          opacity={one.light}
        />
      ))}
    </g>
  );
}

function ray(index: number, dim: boolean) {
  const share = index / (RAYS - 1);
  const wave = dim ? index + 21 : index;
  const foot = (dim ? 150 : 236) - share * (dim ? 90 : 150) + 26 * Math.sin(wave / 5.2);
  const height = 150 + 46 * Math.sin(wave / 3.7 + 1) + 24 * Math.sin(wave / 1.7);
  const envelope = Math.sin(Math.PI * share) ** 0.7;
  const pleat = 0.72 + 0.28 * Math.sin(wave / 1.3);
  return {
    x: (dim ? 560 : 400) + index * 17,
    y: Math.round(foot - height),
    height: Math.round(height),
    light: Math.round(envelope * pleat * (dim ? 42 : 88)) / 100,
  };
}
