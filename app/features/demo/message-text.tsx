const LINK = /(https?:\/\/[^\s<>"]+)/;

/** A message's plain text with its links to press; those of our own go to this very server. */
export function MessageText({ text, baseUrl }: { text: string; baseUrl: string }) {
  return (
    <p className="fg-own-lines">
      {text.split(LINK).map((part, index) => {
        if (!LINK.test(part)) return part;
        const href = part.startsWith(`${baseUrl}/`) ? part.slice(baseUrl.length) : part;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <a key={index} href={href} dir="ltr">
            {part}
          </a>
        );
      })}
    </p>
  );
}
