export type DeputyRefusal =
  | 'deputy-is-oneself'
  | 'deputy-days-past'
  | 'deputy-already'
  | 'hand-over-to-same'
  | 'nothing-to-hand-over';
