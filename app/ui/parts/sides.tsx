import type { ReactNode } from 'react';

type Side = { key: string; title: ReactNode; children: ReactNode };

/** Two sides beside each other; under each other on a phone. */
export function SideBySide({ sides }: { sides: readonly [Side, Side] }) {
  return (
    <div className="fg-sides">
      {sides.map((side) => (
        <section key={side.key} aria-labelledby={`side-${side.key}`}>
          <div className="fg-stack">
            <h2 id={`side-${side.key}`}>{side.title}</h2>
            {side.children}
          </div>
        </section>
      ))}
    </div>
  );
}
