import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CRITERIA } from '~/domain/matching/settings';
import { RULE_NAMES } from '~/domain/programme/matching-settings';
import { minutesOf, waysBetween } from '~/domain/programme/travel-minutes';
import { useMatchingWords } from '~/features/programme/matching-values';
import { findVersion } from '~/features/programme/versions.query.server';
import { guardedLoader, notFound } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { formatMoment } from '~/i18n/format';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import { BackLink, DefinitionList, DeskTitle, Heading } from '~/ui';

const Params = z.object({
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
});

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'branch.settings.read', params: Params },
  async ({ ctx, params }) => {
    const found = await findVersion(ctx, params.version);
    if (!found) throw notFound();
    const { rules, weights, travelMinutes, districts } = found.settings;
    return {
      title: ctx.t('rules:version', params),
      version: params.version,
      of: found.of,
      rules,
      weights,
      ways: waysBetween(districts).flatMap(([from, to]) => {
        const minutes = minutesOf(travelMinutes, from.code, to.code);
        return minutes === null ? [] : [{ from: from.name, to: to.name, minutes }];
      }),
    };
  },
);

/** Rules, points and ways as they stood: what a match was approved by can always be read again. */
export default function SettingsVersion() {
  const { version, of, rules, weights, ways } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['rules', 'matching']);
  const words = useMatchingWords();
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  return (
    <>
      <BackLink href="/desk/settings/matching">{t('title')}</BackLink>
      <DeskTitle
        title={t('version', { version })}
        summary={of === null ? t('version-zero') : formatMoment(of.at, locale)}
      />
      <DefinitionList
        facts={[
          { key: 'by', label: t('column-by'), value: of?.by },
          { key: 'reason', label: t('column-reason'), value: of?.reason },
        ]}
      />
      <Heading level={2}>{t('weights')}</Heading>
      <DefinitionList
        facts={CRITERIA.map((one) => ({
          key: one,
          label: t(`matching:criterion-${one}`),
          value: String(weights[one]),
        }))}
      />
      <Heading level={2}>{t('rules')}</Heading>
      <DefinitionList
        facts={RULE_NAMES.map((name) => ({
          key: name,
          label: words.rule(name),
          value: words.value(rules[name]),
        }))}
      />
      {ways.length > 0 ? (
        <>
          <Heading level={2}>{t('ways')}</Heading>
          <DefinitionList
            facts={ways.map(({ from, to, minutes }) => ({
              key: `${from} ${to}`,
              label: t('way', { from, to }),
              value: String(minutes),
            }))}
          />
        </>
      ) : null}
    </>
  );
}
