import type { ReactNode } from 'react';

/** A thin strip over everything, for what holds on every page (a demo, a closing). */
export function TopBar({ children }: { children: ReactNode }) {
  return (
    <aside className="fg-topbar">
      <div className="fg-wrap">{children}</div>
    </aside>
  );
}
