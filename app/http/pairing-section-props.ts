import type { PairingView } from '~/features/pairings/read-pairing.server';
import type { FormState } from '~/ui/form-state';

export type Refused = { readonly form: FormState; readonly intent: string } | undefined;
export type SectionProps = PairingView & { readonly refused?: Refused };

/** The refused form of one intent; the page's other forms are as new. */
export function formOf(refused: Refused, intent: string): FormState | undefined {
  return refused?.intent === intent ? refused.form : undefined;
}

/** Where the forms of the overview post to: it lies under the frame of the pairing's pages. */
export function ownForms(pairingId: string): string {
  return `/desk/pairings/${pairingId}?index`;
}
