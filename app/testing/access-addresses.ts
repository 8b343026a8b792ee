import type { ServedRoute } from './access-build';
import type { NamedRecord, Records } from './access-records';
import { ROUTE_CASES } from './access-routes';

/** The addresses of a route, one for each record that its id can name. */
export function addressesOf(
  route: ServedRoute,
  records: Records,
): { path: string; record: NamedRecord | undefined }[] {
  let path = `/${route.path}`;
  let known: readonly (NamedRecord | undefined)[] = [undefined];
  let name = '';
  for (const [key, value] of Object.entries(ROUTE_CASES[route.id]?.params ?? {})) {
    const mark = key === '*' ? '*' : `:${key}`;
    if (typeof value === 'string') {
      known = records[value];
      name = mark;
    } else path = path.replace(mark, value.fixed);
  }
  return known.map((record) => ({ path: record ? path.replace(name, record.id) : path, record }));
}

export function dataPath(path: string): string {
  return path === '/' ? '/_root.data' : `${path}.data`;
}
