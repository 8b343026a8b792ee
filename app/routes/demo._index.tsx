import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { homeOf } from '~/domain/access/home';
import { ok } from '~/domain/kernel/result';
import { becomePerson } from '~/features/demo/become-person.server';
import { listDemoPeople } from '~/features/demo/demo-people.query.server';
import { demandDemo } from '~/http/demo.server';
import { deviceOf } from '~/http/device';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { sessionSecret, withSession } from '~/http/session-cookie.server';
import { Button, Card, Cluster, Columns, Heading, Initials, Lead, Muted, PersonName } from '~/ui';

export const loader = guardedLoader({ permission: 'demo.use' }, async ({ ctx, runtime }) => {
  demandDemo(runtime);
  const people = await listDemoPeople(ctx.system);
  return {
    title: ctx.t('demo:people-title'),
    people: people.map(({ key, role, name }) => ({ key, role, name })),
  };
});

export const meta = pageTitle;

const Form = z.object({ person: z.string().regex(/^[a-z-]{1,40}$/) });

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'demo.use', form: Form }, async (call) => {
      const { form, ctx, request, runtime } = call;
      demandDemo(runtime);
      const replaces = sessionSecret(request, runtime.env);
      const options = { device: deviceOf(request), replaces };
      const became = await becomePerson(ctx.system, form.person, options);
      if (!became.ok) return became;
      const headers = withSession(runtime.env, became.value.secret);
      return ok({ to: homeOf(became.value.role), headers });
    }),
  },
});

/** Whom to be: one press signs in, for every role there is. */
export default function DemoPeople() {
  const { people } = useLoaderData<typeof loader>();
  const { t } = useTranslation('demo');
  return (
    <>
      <Heading level={1}>{t('people-title')}</Heading>
      <Lead>{t('people-lead')}</Lead>
      <Columns>
        {people.map((person, index) => (
          <Card
            key={person.key}
            as="section"
            labelledBy={`person-${person.key}`}
            tone={index === 0 ? 'accent' : undefined}
          >
            <Cluster>
              <Initials name={person.name} />
              <div>
                <p className="fg-eyebrow">{t(`role-${person.role}`)}</p>
                <h2 id={`person-${person.key}`}>
                  <PersonName>{person.name}</PersonName>
                </h2>
              </div>
            </Cluster>
            <p>
              <Muted>{t(`person-${person.key}`)}</Muted>
            </p>
            <PostForm action="/demo?index">
              <input type="hidden" name="person" value={person.key} />
              <Button
                variant={index === 0 ? 'primary' : 'secondary'}
                label={t('be-named', { name: person.name })}
              >
                {t('be')}
              </Button>
            </PostForm>
          </Card>
        ))}
      </Columns>
    </>
  );
}
