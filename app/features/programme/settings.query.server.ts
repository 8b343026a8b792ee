import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import type { BranchDb, BranchTx } from '~/infra/db/database';

/** The settings in force with their version; a branch without any has the defaults as version 0. */
export async function getSettings(
  db: BranchDb | BranchTx,
): Promise<{ readonly version: number; readonly settings: ProgrammeSettings }> {
  const row = await db.programmeSettings.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, document: true },
  });
  if (!row) return { version: 0, settings: DEFAULT_SETTINGS };
  return { version: row.version, settings: settingsOf(row.document) };
}

/** A stored document: written by us alone; what a later release adds starts at its default. */
export function settingsOf(document: unknown): ProgrammeSettings {
  const stored = document as Partial<ProgrammeSettings>;
  const followUp = { ...DEFAULT_SETTINGS.followUp, ...stored.followUp };
  const texts = { ...DEFAULT_SETTINGS.texts, ...stored.texts };
  return { ...DEFAULT_SETTINGS, ...stored, followUp, texts };
}
