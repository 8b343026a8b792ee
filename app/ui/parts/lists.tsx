import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../icons/icon';

export type Fact = { key: string; label: string; value: ReactNode };

/** Names and values in two columns. Facts without a value are left out. */
export function DefinitionList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="fg-facts">
      {facts
        .filter((fact) => fact.value !== null && fact.value !== undefined && fact.value !== '')
        .map((fact) => (
          <div key={fact.key}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}

export type CheckItem = {
  key: string;
  title: ReactNode;
  /** 'stop' is open and blocks the way. */
  state: 'done' | 'open' | 'stop';
  detail?: ReactNode;
  /** The form or link that settles it. */
  action?: ReactNode;
};

const CHECK_ICONS: Record<CheckItem['state'], IconName> = {
  done: 'check-circle',
  open: 'circle',
  stop: 'stop',
};

/** What is done, what is open and what blocks. */
export function Checklist({ items }: { items: readonly CheckItem[] }) {
  const { t } = useTranslation('ui');
  return (
    <ul className="fg-checklist">
      {items.map((item) => (
        <li key={item.key} data-state={item.state}>
          <Icon name={CHECK_ICONS[item.state]} label={t(`check-${item.state}`)} />
          <div>
            <div>{item.title}</div>
            {item.detail ? <div className="fg-muted fg-small">{item.detail}</div> : null}
          </div>
          {item.action ? <div>{item.action}</div> : null}
        </li>
      ))}
    </ul>
  );
}

/** "Yes, gladly" and "no, never": a list with the same sign before each line. */
export function SignList({ sign, items }: { sign: 'yes' | 'no'; items: readonly ReactNode[] }) {
  return (
    <ul className={sign === 'yes' ? 'fg-yes' : 'fg-no'}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed sentences, never reordered
        <li key={index}>
          <Icon name={sign === 'yes' ? 'check-circle' : 'stop'} />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}

export type IconItem = { key: string; icon: IconName; text: ReactNode };

/** Short sentences with a picture each; 'lg' where they are the message of the page. */
export function IconList({ items, size }: { items: readonly IconItem[]; size?: 'lg' | undefined }) {
  return (
    <ul className="fg-icons" data-size-of={size}>
      {items.map((item) => (
        <li key={item.key}>
          <Icon name={item.icon} />
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  );
}
