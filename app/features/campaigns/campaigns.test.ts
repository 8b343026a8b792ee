import { expect, it } from 'vitest';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { fullGuide } from '~/testing/guides';
import { findCampaignByCode, listCampaigns } from './campaign.query.server';
import { endCampaign, makeCampaign } from './make-campaign.server';
import { qrPath } from './qr-path.server';

const none = { key: undefined };

describeOnBothEngines('a campaign', (db) => {
  const branch = (id: string, slug: string) =>
    db().system.branch.create({
      data: { id, slug, name: slug, municipality: slug, createdAt: new Date() },
    });
  const make = (code: string | null, branchId = 'branch-a') =>
    makeCampaign(contextOn(db(), { branchId }), { name: 'Plakat', code }, none);

  it('has the code that was asked for, or a short one of ours without look-alikes', async () => {
    expect(await make('bibliotek')).toMatchObject({ ok: true });
    expect(await make(null)).toMatchObject({ ok: true });
    const codes = (await db().system.campaign.findMany({})).map(({ code }) => code);
    expect(codes).toContain('bibliotek');
    expect(codes.find((code) => code !== 'bibliotek')).toMatch(/^[a-hjkmnp-z2-9]{5}$/);
    expect(await db().system.auditEvent.count({ where: { verb: 'campaign.manage' } })).toBe(2);
  });

  it('does not take a code that another branch has, for it stands in the address', async () => {
    await make('bibliotek', 'branch-b');
    expect(await make('bibliotek')).toMatchObject({ refusal: 'campaign-code-taken' });
  });

  it('leads to its own branch, also after it has ended', async () => {
    await branch('branch-a', 'tromso');
    await branch('branch-b', 'bodo');
    const made = await make('torget', 'branch-b');
    const ctx = contextOn(db(), { branchId: 'branch-b' });
    expect(await findCampaignByCode(ctx, 'torget')).toEqual({ branchSlug: 'bodo', isOpen: true });
    const campaignId = made.ok ? made.value.campaignId : '';
    expect(await endCampaign(contextOn(db()), { campaignId }, none)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await endCampaign(ctx, { campaignId }, none)).toMatchObject({ ok: true });
    expect(await endCampaign(ctx, { campaignId }, none)).toMatchObject({
      refusal: 'not-allowed-now',
    });
    expect(await findCampaignByCode(ctx, 'torget')).toEqual({ branchSlug: 'bodo', isOpen: false });
    expect(await findCampaignByCode(ctx, 'nothing')).toBeNull();
  });

  it('shows how many came by it and how many of them were approved, in two statements', async () => {
    const made = await make('stand');
    const campaignId = made.ok ? made.value.campaignId : '';
    for (const [key, state] of [
      ['a', 'interested'],
      ['b', 'available'],
      ['c', 'declined'],
    ] as const)
      await db().system.guide.create({ data: fullGuide(key, { state, campaignId }) });
    const ctx = contextOn(db());
    let rows: Awaited<ReturnType<typeof listCampaigns>> = [];
    const statements = await db().countStatements(async () => {
      rows = await listCampaigns(ctx);
    });
    expect(rows).toMatchObject([{ code: 'stand', signUps: 3, approved: 1 }]);
    expect(statements).toBe(2);
  });
});

it('draws a QR code that is as wide as it is high and has its three corners', () => {
  const { size, path } = qrPath('https://guide.example/q/torget');
  expect((size - 21) % 4).toBe(0);
  for (const corner of ['M0 0h', `M${size - 1} 0h`, `M0 ${size - 1}h`])
    expect(path).toContain(corner);
});
