import type { ReactElement } from 'react';
import * as ui from '~/ui';

// One of each page shell, for the tests of app/ui.

const brand = { name: 'Nordby lokalforening', tagline: 'Flyktningguide', href: '/' };

export const SHELLS: Record<string, ReactElement> = {
  PublicShell: (
    <ui.PublicShell
      brand={brand}
      nav={[{ href: '/a', label: 'Bli guide', current: true }]}
      opening={<h1>Hei</h1>}
      footer={<p>Bunn</p>}
      notice={<ui.SkipLink />}
      languages={
        <ui.LanguageSwitch
          action="/language"
          returnTo="/"
          languages={[
            { code: 'nb', name: 'Norsk', current: true },
            { code: 'en', name: 'English' },
          ]}
        />
      }
    >
      <p>Innhold</p>
    </ui.PublicShell>
  ),
  PersonShell: (
    <ui.PersonShell brand={brand} back={{ href: '/', label: 'Tilbake' }} help={<p>Ring oss</p>}>
      <h1>Hei</h1>
    </ui.PersonShell>
  ),
  DeskShell: (
    <ui.DeskShell
      brand={brand}
      user={{ name: 'Ingrid Solbakken', role: 'Koordinator' }}
      userMenu={<a href="/konto">Konto</a>}
      nav={[
        {
          href: '/today',
          label: 'I dag',
          icon: 'today',
          current: true,
          shortcut: 'i',
          count: { value: 3, label: '3 oppgaver' },
        },
      ]}
    >
      <ui.DeskTitle title="I dag" summary="Tre ting" actions={<ui.Button>Ny</ui.Button>} />
    </ui.DeskShell>
  ),
};
