/** First letters of a name in a circle, beside the name itself: only for the eye. */
export function Initials({ name }: { name: string }) {
  return (
    <span className="fg-initials" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('');
}
