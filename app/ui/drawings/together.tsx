import { type DrawingProps, Sheet } from './sheet';

/** Two cups on one table: a talk over coffee. */
export function CupsDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <ellipse className="tint" cx="120" cy="122" rx="104" ry="24" />
      <path className="paper" d="M48 76h56v26c0 14-10 22-28 22s-28-8-28-22z" />
      <path d="M48 84c-14-2-20 4-18 14s12 14 22 11" />
      <path className="warm" d="M48 76c0-5 12-9 28-9s28 4 28 9-12 9-28 9-28-4-28-9z" />
      <path d="M66 56c-5-7 5-11 0-19M82 54c-5-7 5-11 0-19" />
      <path className="warm" d="M140 84h50l-4 32c-1 8-9 12-21 12s-20-4-21-12z" />
      <path className="paper" d="M140 84c0-4 11-8 25-8s25 4 25 8-11 8-25 8-25-4-25-8z" />
      <path d="M189 92c13-1 18 5 15 14s-10 12-18 10" />
      <path d="M158 64c-5-6 5-10 0-17M172 64c-5-6 5-10 0-17" />
      <path d="M34 130c12 4 26 6 44 6M150 138c14 0 32-1 48-5" />
      <path className="fine" d="M98 138c8 1 18 2 28 2" />
    </Sheet>
  );
}

/** A pair of mittens on one string: two who belong together. */
export function MittensDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <path className="tint" d="M28 132c0-50 40-92 92-92s92 42 92 92z" />
      <path d="M76 62C70 30 102 22 120 30s46-2 44 32" />
      <g>
        <path className="paper" d="M58 82h38l2 34c0 14-8 22-20 22s-20-8-20-22z" />
        <path className="paper" d="M97 96c6-8 15-6 15 1 0 8-8 18-15 19" />
        <path className="solid" d="M57 64h38v17H57z" />
        <path className="fine" d="M60 100l8 6 8-6 8 6 8-6M60 112l8 6 8-6 8 6 8-6" />
      </g>
      <g>
        <path className="warm" d="M145 82h38v34c0 14-8 22-20 22s-20-8-20-22z" />
        <path className="warm" d="M144 96c-6-8-15-6-15 1 0 8 8 18 15 19" />
        <path className="paper" d="M145 64h38v17h-38z" />
        <path className="fine" d="M153 66v13M164 66v13M175 66v13M150 108l7-7 7 7 7-7 7 7" />
      </g>
      <path d="M18 146c60-4 140-4 204 0" />
    </Sheet>
  );
}

/** A page of the calendar with one day lit. */
export function CalendarDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <path className="tint" d="M62 46h130v92H62z" />
      <path
        className="paper"
        d="M52 38h126c4 0 6 2 6 6v82c0 4-2 6-6 6H52c-4 0-6-2-6-6V44c0-4 2-6 6-6z"
      />
      <path d="M46 62h138M78 26v22M152 26v22" />
      <path
        className="fine"
        d="M64 78h12M94 78h12M124 78h12M154 78h12M64 96h12M154 96h12M64 114h12M94 114h12M124 114h12"
      />
      <circle className="light" cx="115" cy="96" r="13" />
      <path d="M108 96l5 5 9-10" />
    </Sheet>
  );
}

/** A letter on its way. */
export function EnvelopeDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <path className="tint" d="M72 52h128v86H72z" />
      <path className="paper" d="M70 66V28h94v44" />
      <path className="fine" d="M86 44h52M86 56h62" />
      <path className="paper" d="M52 62l65 42 65-42v66c0 3-2 5-5 5H57c-3 0-5-2-5-5z" />
      <path d="M54 131l46-37M180 131l-46-37" />
      <path
        className="warm"
        d="M117 78c-9-7-13-11-11-16 2-4 8-4 11 1 3-5 9-5 11-1 2 5-2 9-11 16z"
      />
      <path className="fine" d="M20 84h20M12 100h28M26 116h14" />
    </Sheet>
  );
}

/** A poster on a board, with strips to tear off: we are looking for you. */
export function PosterDrawing(props: DrawingProps) {
  return (
    <Sheet {...props}>
      <path className="tint" d="M36 18h168v112H36z" />
      <path d="M36 18h168v112H36zM60 130v22M180 130v22" />
      <path className="paper" d="M84 32h72v74H84z" />
      <circle className="warm" cx="120" cy="29" r="5" />
      <circle className="paper" cx="109" cy="56" r="5.5" />
      <circle className="paper" cx="131" cy="56" r="5.5" />
      <path className="warm" d="M101 80c0-10 3-14 8-14s8 4 8 14z" />
      <path className="solid" d="M123 80c0-10 3-14 8-14s8 4 8 14z" />
      <path className="fine" d="M96 92h48" />
      <path
        className="paper"
        d="M84 106h12v18H84zM96 106h12v18H96zM108 106h12v14h-12zM132 106h12v18h-12zM144 106h12v16h-12z"
      />
      <path className="fine" d="M50 40h18v24H50zM176 50h16v30h-16zM52 86h20" />
    </Sheet>
  );
}
