import type { MetaFunction } from '@remix-run/node';

/**
 * The page's title in the browser's tab. Loaders of pages give `title` from the catalogue; a page
 * that needs somebody's name in its title does not: tabs are seen over shoulders.
 */
export const pageTitle: MetaFunction = ({ data, error }) => {
  const title = !error && hasTitle(data) ? `${data.title} · Flyktningguide` : 'Flyktningguide';
  return [{ title }];
};

function hasTitle(data: unknown): data is { readonly title: string } {
  return typeof data === 'object' && data !== null && 'title' in data;
}
