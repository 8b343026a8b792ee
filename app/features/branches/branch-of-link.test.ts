import { expect, it } from 'vitest';
import { issueToken, newSecret } from '~/infra/access-tokens.server';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { findBranchOfLink } from './branch-of-link.query.server';

describeOnBothEngines('the branch of a link', (db) => {
  it('is the one that sent it, and none for an address that was never a link', async () => {
    const ctx = contextOn(db());
    const link = { purpose: 'answer-match', branchId: 'branch-b', lifetimeHours: 1 } as const;
    const secret = await issueToken(ctx.system, ctx, link);
    expect(await findBranchOfLink(ctx.system, secret)).toBe('branch-b');
    expect(await findBranchOfLink(ctx.system, newSecret())).toBeNull();
  });
});
