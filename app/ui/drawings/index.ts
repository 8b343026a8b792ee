export {
  BrokenSledDrawing,
  EmptyBenchDrawing,
  LostSignDrawing,
  NorthernLightsDrawing,
  WalkersDrawing,
} from './outdoors';
export {
  CalendarDrawing,
  CupsDrawing,
  EnvelopeDrawing,
  MittensDrawing,
  PosterDrawing,
} from './together';
