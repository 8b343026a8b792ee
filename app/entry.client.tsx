import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

// Loaded only by routes whose handle says `framework: true` (docs/adr/0003).
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
