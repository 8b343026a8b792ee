import { useRouteLoaderData } from '@remix-run/react';
import type { FormHTMLAttributes, ReactNode } from 'react';
import type { loader as rootLoader } from '~/root';

/**
 * A form that posts to its own page (or `action`) and names its `intent`. It carries the key that
 * makes a double press harmless: the first result is stored under it and given again.
 */
export function PostForm({
  intent = 'default',
  children,
  ...attributes
}: { intent?: string; children: ReactNode } & Omit<FormHTMLAttributes<HTMLFormElement>, 'method'>) {
  const root = useRouteLoaderData<typeof rootLoader>('root');
  return (
    <form method="post" noValidate className="fg-form" {...attributes}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="_key" value={root?.formKey ?? ''} />
      {children}
    </form>
  );
}
