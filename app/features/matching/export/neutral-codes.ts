export type Code = (word: string) => string;

/** A letter and a number for each of the words, numbered in an order drawn by chance. */
export function neutralCodes(words: readonly string[], letter: string, draw: () => string): Code {
  const drawn = [...new Set(words)].map((word) => ({ word, place: draw() }));
  drawn.sort((a, b) => (a.place < b.place ? -1 : 1));
  const codes = new Map(drawn.map(({ word }, n) => [word, `${letter}${n + 1}`]));
  return (word) => {
    const code = codes.get(word);
    if (code === undefined) throw new Error('a word without a code');
    return code;
  };
}
