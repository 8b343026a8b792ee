import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { IssueForm, RevokeForm } from '~/features/certificates/certificate-forms';
import {
  issueCertificate,
  revokeCertificate,
} from '~/features/certificates/issue-certificate.server';
import { beginClosing } from '~/features/closing/begin-closing.server';
import { closePairing } from '~/features/closing/close-pairing.server';
import { CloseForm, PlanForm } from '~/features/closing/closing-forms';
import { IdParam, intent } from '../guarded.server';

export const ClosingParams = z.object({ pairingId: IdParam });
const params = ClosingParams;
const here = (id: string) => `/desk/pairings/${id}/closing`;

const close = intent(
  { permission: 'match.end', form: CloseForm, params },
  async ({ ctx, params: { pairingId }, form, key, runtime }) => {
    const { guideStep, participantStep, certificates, thank, ...rest } = form;
    const closed = await closePairing(
      ctx,
      {
        pairingId,
        version: rest.version,
        outcome: rest.outcome,
        lastMeetingOn: rest.lastMeetingOn ?? null,
        reason: rest.outcome === 'ended-early' ? (rest.reason ?? null) : null,
        initiator: rest.outcome === 'ended-early' ? (rest.initiator ?? null) : null,
        steps: { guide: guideStep, participant: participantStep },
        restingUntilOn: rest.restingUntilOn ?? null,
        withCertificates: certificates === 'yes',
        isThanking: thank === 'yes',
        note: rest.note,
      },
      { key, baseUrl: runtime.env.baseUrl },
    );
    return closed.ok ? ok({ to: here(pairingId), notice: 'closing:notice-closed' }) : closed;
  },
);

/** What the desk's page at the end of a pairing can do. */
export const deskClosingIntents = {
  plan: intent(
    { permission: 'pairing.manage', form: PlanForm, params },
    async ({ ctx, params: { pairingId }, form, key, runtime }) => {
      const planned = await beginClosing(
        ctx,
        {
          pairingId,
          version: form.version,
          lastMeetingOn: form.lastMeetingOn ?? null,
          isInviting: form.invite === 'yes',
        },
        { key, baseUrl: runtime.env.baseUrl },
      );
      return planned.ok ? ok({ to: here(pairingId), notice: 'closing:notice-planned' }) : planned;
    },
  ),
  complete: close,
  early: close,
  issue: intent(
    { permission: 'certificate.issue', form: IssueForm, params },
    async ({ ctx, params: { pairingId }, form, key }) => {
      const issued = await issueCertificate(ctx, { pairingId, ...form }, { key });
      return issued.ok ? ok({ to: here(pairingId), notice: 'closing:notice-issued' }) : issued;
    },
  ),
  revoke: intent(
    { permission: 'certificate.issue', form: RevokeForm, params },
    async ({ ctx, params: { pairingId }, form, key }) => {
      const revoked = await revokeCertificate(ctx, { pairingId, ...form }, { key });
      return revoked.ok ? ok({ to: here(pairingId), notice: 'closing:notice-revoked' }) : revoked;
    },
  ),
};
