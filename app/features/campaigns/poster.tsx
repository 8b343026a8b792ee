import { useTranslation } from 'react-i18next';
import { WalkersDrawing } from '~/ui';
import type { QrPath } from './qr-path.server';

interface Props {
  readonly branch: string;
  readonly address: string;
  readonly qr: QrPath;
}

const QUIET_ZONE = 4;

/** What hangs on the wall: a drawing, a question, three lines and the way to sign up. */
export function Poster({ branch, address, qr }: Props) {
  const { t } = useTranslation('signup');
  const side = qr.size + 2 * QUIET_ZONE;
  return (
    <article className="fg-poster" lang="nb" aria-label={t('poster')}>
      <p className="fg-poster-brand">
        <bdi>{branch}</bdi>
      </p>
      <WalkersDrawing />
      <h2>{t('poster-title')}</h2>
      <p>{t('poster-text')}</p>
      <div className="fg-poster-way">
        <svg
          viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
          role="img"
          aria-label={t('poster-qr')}
          shapeRendering="crispEdges"
        >
          <path d={`M${-QUIET_ZONE} ${-QUIET_ZONE}h${side}v${side}h${-side}z`} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
        <div>
          <p className="fg-poster-call">{t('poster-call')}</p>
          <p dir="ltr">{address.replace(/^https?:\/\//, '')}</p>
          <p>{t('poster-small')}</p>
        </div>
      </div>
    </article>
  );
}
