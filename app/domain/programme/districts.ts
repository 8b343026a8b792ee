import type { District } from './settings';

/**
 * The list of districts from the lines that a coordinator typed. A name that was there keeps its
 * code; on lists of equal length a changed line is the same district renamed, so that nobody who
 * lives there is lost; other new names get a code of their own.
 */
export function renameDistricts(
  known: readonly District[],
  lines: readonly string[],
): readonly District[] {
  const names = [
    ...new Set(lines.map((line) => line.trim().slice(0, 80)).filter((line) => line !== '')),
  ];
  const isRenaming = names.length === known.length;
  const taken = new Set(known.map((district) => district.code));
  return names.map((name, index) => {
    const same = known.find((district) => district.name === name);
    if (same) return same;
    const before = known[index];
    if (isRenaming && before && !names.includes(before.name)) return { code: before.code, name };
    const code = freeCode(name, taken);
    taken.add(code);
    return { code, name };
  });
}

function freeCode(name: string, taken: ReadonlySet<string>): string {
  const plain =
    name
      .toLowerCase()
      .replace(/æ/g, 'ae')
      .replace(/ø/g, 'o')
      .replace(/å/g, 'a')
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 30) || 'district';
  let code = plain;
  for (let n = 2; taken.has(code); n += 1) code = `${plain}-${n}`;
  return code;
}
