import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import { type FollowUpChange, followUpChanges } from '~/domain/programme/follow-up-changes';
import { type MatchingChange, matchingChanges } from '~/domain/programme/matching-settings';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import type { Context } from '~/infra/context';
import { settingsOf } from './settings.query.server';

const VERSIONS_PER_PAGE = 10;

interface Version {
  readonly version: number;
  /** ISO moment. */
  readonly at: string;
  /** Who saved it; empty for the programme's first and for whoever has left. */
  readonly by: string;
  readonly reason: string;
}

export interface ListedVersion extends Version {
  /** What it changed in the matching. */
  readonly changes: readonly MatchingChange[];
  /** And of how pairings are followed. */
  readonly followUp: readonly FollowUpChange[];
}

const COLUMNS = {
  version: true,
  document: true,
  reason: true,
  createdAt: true,
  createdByUserId: true,
} as const;

/** The versions of a programme's settings, the newest first, with what each changed. */
export async function listVersions(ctx: Pick<Context, 'db' | 'system'>, page: number) {
  const total = await ctx.db.programmeSettings.count();
  const rows = await ctx.db.programmeSettings.findMany({
    orderBy: { version: 'desc' },
    skip: (page - 1) * VERSIONS_PER_PAGE,
    // One more: what a version changed is seen beside the one before it.
    take: VERSIONS_PER_PAGE + 1,
    select: COLUMNS,
  });
  const shown = rows.slice(0, VERSIONS_PER_PAGE);
  const names = await namesOf(ctx, shown);
  return {
    pages: Math.ceil(total / VERSIONS_PER_PAGE),
    versions: shown.map((row, index): ListedVersion => {
      const before = rows[index + 1];
      const old = before ? settingsOf(before.document) : DEFAULT_SETTINGS;
      const now = settingsOf(row.document);
      return {
        ...versionOf(row, names),
        changes: matchingChanges(old, now),
        followUp: followUpChanges(old.followUp, now.followUp),
      };
    }),
  };
}

/** One version with the settings as they stood; 0 are those that a programme starts with. */
export async function findVersion(
  ctx: Pick<Context, 'db' | 'system'>,
  version: number,
): Promise<{ readonly of: Version | null; readonly settings: ProgrammeSettings } | null> {
  if (version === 0) return { of: null, settings: DEFAULT_SETTINGS };
  const row = await ctx.db.programmeSettings.findFirst({ where: { version }, select: COLUMNS });
  if (!row) return null;
  return { of: versionOf(row, await namesOf(ctx, [row])), settings: settingsOf(row.document) };
}

function versionOf(
  row: {
    readonly version: number;
    readonly createdAt: Date;
    readonly createdByUserId: string | null;
    readonly reason: string;
  },
  names: ReadonlyMap<string, string>,
): Version {
  return {
    version: row.version,
    at: row.createdAt.toISOString(),
    by: names.get(row.createdByUserId ?? '') ?? '',
    reason: row.reason,
  };
}

async function namesOf(
  { system }: Pick<Context, 'system'>,
  rows: readonly { readonly createdByUserId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.createdByUserId ?? []))];
  if (ids.length === 0) return new Map();
  const users = await system.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user.name]));
}
