import { guardedLoader, notFound } from '~/http/guarded.server';

/** Every address that is nothing. */
export const loader = guardedLoader({ permission: 'page.public' }, async () => {
  throw notFound();
});

export default function NotFound() {
  return null;
}
