import { type DrawingProps, Sheet } from './sheet';

/** Two people walking side by side on a snowy path, the mountain behind them. */
export function WalkersDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <path className="tint" d="M10 118 62 60l17 15 29-39 34 41 17-12 52 53z" />
      <circle className="light" cx="186" cy="42" r="13" />
      <path className="fine" d="M62 60 79 75l29-39 34 41 17-12" />
      <path className="fine" d="M97 51l7 8 5-4 7 6" />
      <path d="M8 122c36-8 60-9 92-5 40 5 80 5 132-3" />
      <path className="steps" d="M58 154c22-8 42-12 50-20 3-4 1-8-5-11" />
      <g>
        <circle className="paper" cx="126" cy="80" r="7" />
        <path className="warm" d="M119 78a7.5 7.5 0 0 1 14-1l-14 3z" />
        <path className="warm" d="M119 91c4-3 11-3 14 0l4 24c-7 3-15 3-22 0z" />
        <path d="M121 117l-2 17M131 117l3 17" />
        <path d="M133 95l8 9" />
      </g>
      <g>
        <circle className="paper" cx="160" cy="76" r="7.5" />
        <path className="solid" d="M152.5 74a7.5 7.5 0 0 1 15 0z" />
        <path className="paper" d="M152 88c5-3 12-3 16 0l4 28c-8 3-17 3-24 0z" />
        <path d="M154 118l-2 17M166 118l2 17" />
        <path d="M152 93l-8 11" />
        <path className="fine" d="M160 88v26" />
      </g>
      <path className="fine" d="M24 139h17M196 136h22M182 148h10" />
    </Sheet>
  );
}

/** Mountains over the fjord under northern lights. */
export function NorthernLightsDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <path
        className="tint"
        d="M20 60c30-34 52 6 86-18s52-10 104-30v22c-48 22-70 4-104 30S52 58 20 84z"
      />
      <path d="M20 60c30-34 52 6 86-18s52-10 104-30" />
      <path
        className="fine"
        d="M40 54v14M62 52v16M84 54v14M106 44v18M128 32v20M150 28v16M172 26v14M194 20v13"
      />
      <path className="paper" d="M14 126 58 74l18 20 28-34 38 46 20-22 64 42z" />
      <path d="M14 126 58 74l18 20 28-34 38 46 20-22 64 42" />
      <path className="fine" d="M94 72l8 10 6-6 9 10M50 84l7 8 6-5" />
      <path d="M14 126h212" />
      <path className="fine" d="M52 138h44M116 138h70M84 149h62" />
      <path className="warm" d="M178 126v-9l7-6 7 6v9z" />
      <path className="ember" d="M181 138h9" />
      <circle className="light" cx="36" cy="26" r="2.5" />
      <circle className="light" cx="150" cy="60" r="2" />
      <circle className="light" cx="216" cy="56" r="2.5" />
    </Sheet>
  );
}

/** An empty bench by a lamp that is lit: nobody here yet. */
export function EmptyBenchDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <path className="tint" d="M120 42 84 134h104l-38-92z" />
      <path d="M135 134V30" />
      <path className="warm" d="M125 30h20l-4-14h-12z" />
      <path d="M121 30h28" />
      <path className="paper" d="M52 82c1-4 4-6 8-6h52c4 0 7 2 8 6z" />
      <path d="M50 82h72M48 94h76M44 108h84" />
      <path d="M56 82v26M116 82v26" />
      <path d="M54 108l-5 26M118 108l5 26" />
      <path className="fine" d="M42 108c1-4 4-6 8-6h70c5 0 9 2 10 6" />
      <path d="M16 134c40-3 62 1 92 0s70-4 116 0" />
      <path className="steps" d="M176 154c6-7 16-10 12-18" />
      <path className="fine" d="M30 146h26M84 148h18" />
      <circle className="light" cx="44" cy="42" r="2.4" />
      <circle className="light" cx="82" cy="26" r="2.4" />
      <circle className="light" cx="196" cy="62" r="2.4" />
      <circle className="light" cx="212" cy="30" r="2.4" />
      <circle className="light" cx="24" cy="78" r="2.4" />
    </Sheet>
  );
}

/** A signpost whose arrows point every way, tracks that turn in a circle: lost. */
export function LostSignDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <path className="tint" d="M4 130 58 84l22 20 34-34 42 44 22-18 58 34z" />
      <path className="solid" d="M117 34h6l3 100h-12z" />
      <path className="paper" d="M96 40l62-5 12 11-11 12-62 5z" />
      <path className="warm" d="M144 68l-64 2-13 11 14 10 64-2z" />
      <path className="paper" d="M102 96l46 4 9 9-10 8-46-4z" />
      <path className="fine" d="M108 51l34-3M88 80l42-1" />
      <path d="M112 28c2-5 14-5 16 0" />
      <path d="M16 136c40-5 70 0 104-1s70-4 104 0" />
      <path className="steps" d="M60 152c20 4 48-2 44-10s-34-8-40-1 18 13 44 12 60-6 88-4" />
      <circle className="light" cx="206" cy="34" r="9" />
    </Sheet>
  );
}

/** A kick-sled with a broken runner and a hammer beside it: we are mending it. */
export function BrokenSledDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <path className="tint" d="M20 134c10-34 50-58 102-56s84 24 98 56z" />
      <path d="M52 132h70M136 124l50 8c12 2 20-2 22-12" />
      <path className="ember" d="M124 138l5-12 4 10 4-14" />
      <path d="M84 132 72 60M72 60h-14M72 60l-7-4" />
      <path d="M110 132l-8-44" />
      <path className="warm" d="M80 92h50c6 0 8 3 8 8l1 6H82z" />
      <path d="M138 104l8 22M82 106h58" />
      <path d="M77 84h22" />
      <path className="paper" d="M178 62l20-14 10 14-20 14z" />
      <path className="solid" d="M186 72l5-4 20 30-6 4z" />
      <path d="M14 140c50-4 90 1 130 0s56-3 82 0" />
      <path className="fine" d="M40 152h30M150 151h44" />
      <circle className="light" cx="46" cy="40" r="2.4" />
      <circle className="light" cx="104" cy="46" r="2.4" />
      <circle className="light" cx="148" cy="34" r="2.4" />
      <circle className="light" cx="26" cy="82" r="2.4" />
    </Sheet>
  );
}
