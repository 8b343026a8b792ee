import { Aurora } from './aurora';
import { WalkersAtNight } from './walkers-at-night';

/** x, height and colour of each house on the far shore. */
const HOUSES = [
  [548, 17, '#c98a3d'],
  [580, 22, '#12505a'],
  [614, 17, '#cfdeda'],
  [662, 20, '#12505a'],
  [694, 16, '#c98a3d'],
  [846, 18, '#12505a'],
  [878, 15, '#cfdeda'],
] as const;

/** x, y of the top and size of each spruce. */
const TREES = [
  [240, 356, 1.25],
  [292, 388, 0.85],
  [196, 392, 0.7],
  [1216, 350, 1.3],
  [1268, 380, 0.9],
  [1166, 386, 0.75],
  [1330, 372, 1],
] as const;

const STARS = [
  [1290, 96, 1.8],
  [1386, 30, 1.4],
  [1180, 20, 1.5],
] as const;

/**
 * The night over the fjord that opens the public pages: northern lights, mountains, lit windows on
 * the far shore, and two people with a lantern in the snow. The snow has the colour of the page, so
 * the picture ends where the page begins. One per page (its gradients have fixed ids).
 */
export function Landscape() {
  return (
    <svg
      className="fg-landscape"
      viewBox="0 0 1440 520"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <Light />
      <Aurora dim />
      <Aurora />
      <g fill="#fff" opacity="0.8">
        {STARS.map(([x, y, r]) => (
          <circle key={x} cx={x} cy={y} r={r} />
        ))}
      </g>
      <Mountains />
      <FarShore />
      <path d="M0 432c180-36 330-32 520-10s330 26 540-8 280-20 380-6v114H0z" fill="#d5e3df" />
      {TREES.map(([x, y, size]) => (
        <path
          key={x}
          d="M0 0 11 22H5L18 44H8l16 28H4v10h-8V72h-20L-8 44h-10L-5 22h-6z"
          transform={`translate(${x} ${y}) scale(${size})`}
          fill="#0f464d"
        />
      ))}
      <path d="M0 474c220-36 410-18 640-6s520 20 800-32v86H0z" fill="var(--fg-snow)" />
      <g fill="none" stroke="#c2d2cc" strokeWidth="7" strokeLinecap="round">
        <path d="M640 512c90-2 170-8 262-22" strokeDasharray="5 23" />
        <path d="M650 521c100-2 190-8 300-24" strokeDasharray="5 23" strokeDashoffset="13" />
      </g>
      <WalkersAtNight />
    </svg>
  );
}

function Light() {
  return (
    <defs>
      <linearGradient id="fg-aurora" x1="0" y1="1" x2="0" y2="0">
        <stop offset="0" stopColor="#9df5c9" stopOpacity="0" />
        <stop offset="0.1" stopColor="#9df5c9" stopOpacity="0.62" />
        <stop offset="0.42" stopColor="#4fd0b4" stopOpacity="0.3" />
        <stop offset="1" stopColor="#46b9d6" stopOpacity="0" />
      </linearGradient>
      <radialGradient id="fg-lantern">
        <stop offset="0" stopColor="#ffd58a" stopOpacity="0.9" />
        <stop offset="0.45" stopColor="#ffcf7d" stopOpacity="0.34" />
        <stop offset="1" stopColor="#ffd58a" stopOpacity="0" />
      </radialGradient>
      <linearGradient id="fg-far" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#4a9596" />
        <stop offset="1" stopColor="#236f73" />
      </linearGradient>
      <linearGradient id="fg-water" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#1b5d65" />
        <stop offset="1" stopColor="#124a52" />
      </linearGradient>
    </defs>
  );
}

function Mountains() {
  return (
    <g strokeLinejoin="round">
      <path
        d="M0 340 110 262l80 56 140-122 100 88 70-38 100 84 90-48 80 36 110-130 90 74 70-48 90 86 90-50 80 50 140-64v160H0z"
        fill="url(#fg-far)"
        stroke="url(#fg-far)"
        strokeWidth="5"
      />
      <path
        d="M330 196l100 88 60 96H352l18-78-48-62zM880 188l90 74 20 118H884l22-84-30-62zM1040 214l90 86 30 80h-100l12-76-36-58zM110 262l80 56 20 62h-86l10-54-28-32z"
        fill="#0e4f57"
        opacity="0.3"
      />
      <path
        d="M330 196l-41 36 19-6 14 14 14-18 12 12 16-8zM880 188l-32 38 16-6 12 14 14-18 12 8 12-8zM1040 214l-32 22 16-2 12 12 14-14 17 8zM110 262l-34 24 18-4 12 12 14-14 21 4z"
        fill="#eef6f3"
        opacity="0.9"
      />
    </g>
  );
}

function FarShore() {
  return (
    <>
      <path d="M0 384c240-14 460-18 720-14s520 0 720-12v150H0z" fill="url(#fg-water)" />
      <path d="M760 372l26-46 26 46z" fill="#cfdeda" />
      <path d="M779 372l7-30 7 30z" fill="#ffd58a" />
      {HOUSES.map(([x, height, colour]) => (
        <g key={x}>
          <path d={`M${x} 372v-${height}l12-9 12 9v${height}z`} fill={colour} />
          <path d={`M${x + 9} ${376 - height}h6v7h-6z`} fill="#ffd58a" />
          <path d={`M${x + 10} 382h4v22h-4z`} fill="#ffd58a" opacity="0.22" />
        </g>
      ))}
      <path
        d="M70 398h170M330 408h96M960 396h210M1230 404h120M420 392h80"
        stroke="#8fdcc6"
        strokeOpacity="0.28"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </>
  );
}

/** The ridge on which the footer stands. */
export function Ridge() {
  return (
    <svg viewBox="0 0 1440 104" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path
        d="M0 105V80c60-16 90-40 130-40 44 0 60 26 104 26s74-50 128-50 78 44 122 44 62-20 104-20 74 32 120 32 70-26 120-26 70 22 116 22 78-54 140-54 84 52 130 52 70-24 120-24 70 26 110 26 66-10 96-18v56z"
        fill="currentColor"
      />
    </svg>
  );
}
