/** Why a request was not made or not answered, beyond what any use case answers. */
export type RequestRefusal =
  | 'participant-not-waiting'
  | 'change-already-asked'
  | 'change-no-longer-helps'
  | 'request-answered'
  | 'interpreter-missing';
