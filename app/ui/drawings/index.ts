export { BrandMark } from './brand-mark';
export { Landscape, Ridge } from './landscape';
export {
  BrokenSledDrawing,
  EmptyBenchDrawing,
  LostSignDrawing,
  NorthernLightsDrawing,
  WalkersDrawing,
} from './outdoors';
export type { DrawingProps } from './sheet';
export {
  CalendarDrawing,
  CupsDrawing,
  EnvelopeDrawing,
  MittensDrawing,
  PosterDrawing,
} from './together';
