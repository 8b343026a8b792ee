import { guardedLoader } from '~/http/guarded.server';

/** For the phone's home screen: a name and a picture that say nothing of what this is. */
export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => {
  const icon = { src: '/log-icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' };
  const picture = (size: number) => ({
    src: `/log-icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  const manifest = {
    name: ctx.t('log:app-name'),
    short_name: ctx.t('log:app-name'),
    id: '/log',
    start_url: '/log',
    scope: '/',
    display: 'standalone',
    background_color: '#faf8f4',
    theme_color: '#0f5b62',
    icons: [icon, picture(192), picture(512)],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
});
