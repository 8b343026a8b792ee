import { z } from 'zod';
import {
  DEFAULT_IDEA_CODES,
  DEFAULT_IDEAS,
  type DefaultIdea,
} from '~/domain/meetings/default-ideas';
import {
  IDEA_CHILDREN,
  IDEA_COSTS,
  IDEA_ICONS,
  IDEA_PLACES,
  type IdeaDocument,
  type IdeaLanguage,
  SEASONS,
} from '~/domain/meetings/idea';
import { translatorFor } from '~/i18n/translator';
import type { BranchDb, BranchTx } from '~/infra/db/database';

export interface Idea extends Omit<IdeaDocument, 'form'> {
  readonly code: string;
  readonly sortOrder: number;
  readonly isHidden: boolean;
  /** 0 as long as nobody in the branch has touched it: then there is no row. */
  readonly version: number;
}

const Text = z.object({
  title: z.string(),
  practice: z.string(),
  approvedByUserId: z.string().nullable(),
});

const Stored: z.ZodType<IdeaDocument> = z.object({
  form: z.literal(1),
  icon: z.enum(IDEA_ICONS),
  seasons: z.array(z.enum(SEASONS)),
  cost: z.enum(IDEA_COSTS),
  place: z.enum(IDEA_PLACES),
  children: z.enum(IDEA_CHILDREN),
  interests: z.array(z.string()),
  texts: z.object({ nb: Text, en: Text }),
});

/** Room between two ideas of the list that everybody starts with. */
const STEP = 10;

/**
 * The branch's ideas in its order: the list that every branch starts with, with what the branch has
 * changed, hidden and added. Only what somebody touched is a row, so a better list reaches the rest.
 */
export async function listIdeas(db: Pick<BranchDb | BranchTx, 'idea'>): Promise<Idea[]> {
  const rows = await db.idea.findMany({ take: 500 });
  const touched = new Map(rows.map((row) => [row.code, row]));
  const defaults = DEFAULT_IDEA_CODES.filter((code) => !touched.has(code)).map(defaultIdea);
  const own = rows.map((row) => ({
    ...Stored.parse(row.document),
    code: row.code,
    sortOrder: row.sortOrder,
    isHidden: row.hiddenAt !== null,
    version: row.version,
  }));
  return [...defaults, ...own].sort(
    (a, b) => a.sortOrder - b.sortOrder || (a.code < b.code ? -1 : 1),
  );
}

/** One idea by its code, hidden or not; null where the branch has no such idea. */
export async function findIdea(
  db: Pick<BranchDb | BranchTx, 'idea'>,
  code: string,
): Promise<Idea | null> {
  return (await listIdeas(db)).find((idea) => idea.code === code) ?? null;
}

/** As it comes with the program: machine text until somebody in the branch has read it. */
function defaultIdea(code: DefaultIdea): Idea {
  const textIn = (language: IdeaLanguage) => {
    const t = translatorFor(language);
    const title = t(`ideas:title-${code}`);
    return { title, practice: t(`ideas:practice-${code}`), approvedByUserId: null };
  };
  return {
    ...DEFAULT_IDEAS[code],
    texts: { nb: textIn('nb'), en: textIn('en') },
    code,
    sortOrder: (DEFAULT_IDEA_CODES.indexOf(code) + 1) * STEP,
    isHidden: false,
    version: 0,
  };
}
