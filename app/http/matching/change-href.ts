/** The page where a plan is changed about one or both of a pair; `back` is where the reader was. */
export function changeHref(about: {
  readonly participantId?: string | null;
  readonly guideId?: string | null;
  readonly draftId?: string | null;
  readonly back: string;
}): string {
  const { participantId, guideId, draftId, back } = about;
  const query = { participant: participantId, guide: guideId, draft: draftId, back };
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/desk/matching/change?${new URLSearchParams(given)}`;
}

/** Where the reader goes after a change: back, with the change to be told of. */
export function afterChange(back: string, changeId: string): string {
  const [path = '', search = ''] = back.split('?');
  const isPlanPage = /^\/desk\/matching(\/board|\/changes|(\/what-if)?\/[a-z2-7]{26})?$/.test(path);
  if (!isPlanPage) return `/desk/matching?change=${changeId}`;
  const query = new URLSearchParams(search);
  query.set('change', changeId);
  return `${path}?${query}`;
}
