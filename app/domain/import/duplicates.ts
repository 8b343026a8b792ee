import { blockingKeys, type NameShape, shapeOf, soundsAlike } from './names/skeleton';
import type { PersonRecord } from './record';

/** Somebody to compare with: a person of the branch, or an earlier row of the same sheet. */
export interface Comparable<Id> {
  readonly id: Id;
  readonly record: PersonRecord;
}

export type TwinReason = 'contact' | 'name';

export interface Twin<Id> {
  readonly of: Comparable<Id>;
  /** `same`: contact and name agree, the row is about this person. `maybe`: somebody must decide. */
  readonly likeness: 'same' | 'maybe';
  readonly why: TwinReason;
}

interface Entry<Id> extends Comparable<Id> {
  readonly shapes: readonly NameShape[];
}

/** In one block of equal names, more than this many are not looked through. */
const BLOCK_LIMIT = 200;

/** People found by phone, e-mail or the sound of the name; adding and asking take constant time. */
export class PeopleIndex<Id> {
  readonly #blocks = new Map<string, Entry<Id>[]>();

  add(person: Comparable<Id>): void {
    const entry = { ...person, shapes: shapesOf(person.record) };
    for (const key of keysOf(entry)) {
      const block = this.#blocks.get(key);
      if (block === undefined) this.#blocks.set(key, [entry]);
      else if (block.length < BLOCK_LIMIT) block.push(entry);
    }
  }

  /** The likeliest twin of a record: a certain one before a possible one, contact before name. */
  find(record: PersonRecord): Twin<Id> | null {
    const asked: Entry<null> = { id: null, record, shapes: shapesOf(record) };
    let best: Twin<Id> | null = null;
    const seen = new Set<Entry<Id>>();
    for (const key of keysOf(asked)) {
      for (const entry of this.#blocks.get(key) ?? []) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        const twin = compare(asked, entry);
        if (twin?.likeness === 'same') return twin;
        if (twin !== null && (best === null || (best.why === 'name' && twin.why === 'contact'))) {
          best = twin;
        }
      }
    }
    return best;
  }
}

function compare<Id>(asked: Entry<null>, entry: Entry<Id>): Twin<Id> | null {
  const a = asked.record;
  const b = entry.record;
  const sameContact =
    (a.phone !== null && a.phone === b.phone) || (a.email !== null && a.email === b.email);
  const alike = asked.shapes.some((x) => entry.shapes.some((y) => soundsAlike(x, y)));
  const years =
    a.birthYear === null || b.birthYear === null ? null : Math.abs(a.birthYear - b.birthYear);
  const sexClash = isKnown(a.sex) && isKnown(b.sex) && a.sex !== b.sex;

  if (sameContact) {
    const isSame = !sexClash && (years ?? 0) <= 2 && (alike || isMisspelt(a, b, years));
    return { of: entry, likeness: isSame ? 'same' : 'maybe', why: 'contact' };
  }
  if (!alike || sexClash || (years ?? 0) > 1) return null;
  const hasNoOtherContact =
    (a.phone === null && a.email === null) || (b.phone === null && b.email === null);
  const isSame = hasNoOtherContact && years === 0 && writtenName(a) === writtenName(b);
  return { of: entry, likeness: isSame ? 'same' : 'maybe', why: 'name' };
}

/** One part of the name lost letters on the way ("?ahin"), everything else agrees. */
function isMisspelt(a: PersonRecord, b: PersonRecord, years: number | null): boolean {
  const given = shapeOf(a.firstName, '').words.join(' ');
  return (
    years === 0 &&
    isKnown(a.sex) &&
    a.sex === b.sex &&
    given !== '' &&
    given === shapeOf(b.firstName, '').words.join(' ')
  );
}

function isKnown(sex: PersonRecord['sex']): boolean {
  return sex === 'woman' || sex === 'man';
}

function writtenName(record: PersonRecord): string {
  return `${record.firstName} ${record.lastName}`.trim().toLocaleLowerCase('nb');
}

function shapesOf(record: PersonRecord): NameShape[] {
  const names = [shapeOf(record.firstName, record.lastName)];
  if (record.otherSpelling.includes(' ')) names.push(shapeOf(record.otherSpelling, ''));
  else if (record.otherSpelling !== '') {
    // "Dawit Tekle (ተክለ)" gives one part in the other script: a family name alone is nobody's name.
    names.push(shapeOf(record.firstName, record.otherSpelling));
  }
  return names.filter((shape) => shape.words.length > 0);
}

function keysOf(entry: Entry<unknown>): Set<string> {
  const { phone, email } = entry.record;
  const keys = new Set(entry.shapes.flatMap(blockingKeys));
  if (phone !== null) keys.add(`tel ${phone}`);
  if (email !== null) keys.add(`mail ${email}`);
  return keys;
}
