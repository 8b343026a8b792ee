import type { ReactNode } from 'react';
import type { GuidePage } from '~/features/guides/guide-record.query.server';
import { TextArea } from '~/ui';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';

const LONGEST_NOTE = 600;

/** A form that does one thing to the guide as it stood when the page was read. */
export function Move({
  guide,
  intent,
  children,
}: {
  readonly guide: Pick<GuidePage, 'version'>;
  readonly intent: string;
  readonly children: ReactNode;
}) {
  return (
    <PostForm intent={intent}>
      <input type="hidden" name="version" value={guide.version} />
      {children}
    </PostForm>
  );
}

/** A few words for the branch's coordinators. */
export function NoteField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly form?: FormState | undefined;
}) {
  return <TextArea name="note" rows={3} maxLength={LONGEST_NOTE} optional {...props} />;
}
