import type { ReactElement } from 'react';
import * as ui from '~/ui';

// One of each part, for the tests of app/ui.

export const PARTS: Record<string, ReactElement> = {
  Text: (
    <ui.Stack gap="lg">
      <ui.Heading level={2} eyebrow="Steg 1">
        Overskrift
      </ui.Heading>
      <ui.Lead>Ingress</ui.Lead>
      <ui.Muted small>Lite</ui.Muted>
      <ui.Hidden>Skjult</ui.Hidden>
      <ui.PersonName>أحمد</ui.PersonName>
      <ui.PhoneLink phone="+4777790000" />
    </ui.Stack>
  ),
  Buttons: (
    <ui.Actions>
      <ui.Button name="intent" value="save" icon="check" confirm="Sikker?">
        Lagre
      </ui.Button>
      <ui.LinkButton href="/" variant="secondary" iconEnd="arrow-forward">
        Hjem
      </ui.LinkButton>
    </ui.Actions>
  ),
  Notice: (
    <ui.Notice tone="success" title="Lagret" role="status">
      Alt er lagret.
    </ui.Notice>
  ),
  Cards: (
    <ui.Columns column="wide">
      <ui.Card tone="snow">Kort</ui.Card>
      <ui.DoorCard href="/inn" title="Inn" drawing={<ui.WalkersDrawing label="To på tur" />} />
      <ui.Fold title="Mer">Innhold</ui.Fold>
    </ui.Columns>
  ),
  Tags: (
    <ui.Cluster spread>
      <ui.Tag>A2</ui.Tag>
      <ui.StatusTag tone="warning">Venter</ui.StatusTag>
      <ui.Count value={2} label="2 venter" tone="accent" />
    </ui.Cluster>
  ),
  Table: (
    <ui.Table
      caption="Guider"
      columns={[
        { key: 'name', label: 'Navn', title: true },
        { key: 'days', label: 'Dager', align: 'end', sortHref: '?sort=days', sorted: 'descending' },
      ]}
      rows={[{ key: '1', tone: 'warning', cells: { name: 'Kari', days: 12 } }]}
    />
  ),
  FilterBar: (
    <ui.FilterBar label="Filtrer" result="12 guider" results={['rows']}>
      <ui.TextField name="q" label="Søk" type="search" grow />
    </ui.FilterBar>
  ),
  Navigation: (
    <>
      <ui.Tabs label="Vis" tabs={[{ href: '?a', label: 'Alle', current: true, count: 3 }]} />
      <ui.Pagination page={4} pages={9} hrefOf={(page) => `?page=${page}`} />
      <ui.BackLink href="/">Tilbake</ui.BackLink>
      <ui.RowLink href="/1" label="Åpne Kari">
        Åpne
      </ui.RowLink>
    </>
  ),
  Paths: (
    <>
      <ui.StepPath steps={[{ key: 'a', title: 'Meld deg', state: 'now', children: <p>Nå</p> }]} />
      <ui.Stepper
        label="Søknad"
        steps={[
          { key: 'a', title: 'Om deg', state: 'done', href: '/a' },
          { key: 'b', title: 'Tid', state: 'now' },
          { key: 'c', title: 'Slutt', state: 'later' },
        ]}
      />
      <ui.Timeline entries={[{ key: '1', when: '3. nov.', title: 'Ringte' }]} />
    </>
  ),
  Lists: (
    <>
      <ui.DefinitionList facts={[{ key: 'a', label: 'Alder', value: '26–35' }]} />
      <ui.Checklist
        items={[{ key: 'a', title: 'Kurs', state: 'stop', action: <ui.Button>Gjort</ui.Button> }]}
      />
      <ui.SignList sign="yes" items={['Gå tur']} />
      <ui.SignList sign="no" items={['Tolke hos legen']} />
      <ui.IconList items={[{ key: 'a', icon: 'cup', text: 'Kafé' }]} />
    </>
  ),
  Measures: (
    <>
      <ui.ScoreBar label="Interesser" value={18} max={26} />
      <ui.ProgressBar id="import" label="Leser" done={3} total={10} detail="3 av 10" />
      <ui.WeekGrid caption="Felles timer" both={['mon-evening']} one={['tue-evening']} />
      <ui.SideBySide
        sides={[
          { key: 'a', title: 'Amina', children: 'A' },
          { key: 'b', title: 'Kari', children: 'B' },
        ]}
      />
    </>
  ),
  States: (
    <>
      <ui.EmptyState title="Ingenting her">Det er bra.</ui.EmptyState>
      <ui.ErrorState kind="fault" title="Noe gikk galt">
        Prøv igjen.
      </ui.ErrorState>
      <ui.Confirm title="Avslutte?" confirm="Avslutt" cancel={{ label: 'Nei', href: '/' }} />
    </>
  ),
  Handy: (
    <>
      <ui.PrintButton />
      <ui.CopyText id="link" text="https://example.org/a" />
      <ui.PrintOnly>Bare på papir</ui.PrintOnly>
    </>
  ),
  Drawings: (
    <>
      <ui.NorthernLightsDrawing />
      <ui.EmptyBenchDrawing />
      <ui.LostSignDrawing />
      <ui.BrokenSledDrawing />
      <ui.CupsDrawing />
      <ui.MittensDrawing />
      <ui.CalendarDrawing />
      <ui.EnvelopeDrawing />
      <ui.PosterDrawing />
    </>
  ),
};
