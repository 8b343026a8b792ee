import { useTranslation } from 'react-i18next';
import { PersonName, PhoneLink, SideBySide } from '~/ui';

interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
}

/** The two people with what a coordinator needs at hand: the name and the phone. */
export function PairingSides({
  pairing,
}: {
  pairing: { readonly guide: Person; readonly participant: Person };
}) {
  const { t } = useTranslation('pairing');
  const side = (key: 'guide' | 'participant', href: string) => {
    const person = pairing[key];
    return {
      key,
      title: t(key),
      children: (
        <>
          <p>
            <a href={href}>
              <PersonName>{[person.firstName, person.lastName].join(' ').trim()}</PersonName>
            </a>
          </p>
          {person.phone ? (
            <p>
              <PhoneLink phone={person.phone} />
            </p>
          ) : null}
        </>
      ),
    };
  };
  return (
    <SideBySide
      sides={[
        side('guide', `/desk/guides/${pairing.guide.id}`),
        side('participant', `/desk/participants/${pairing.participant.id}`),
      ]}
    />
  );
}
