/** A form as a page shows it, read from its HTML: what a browser would send if somebody filled it in. */
export interface ShownForm {
  /** Where it posts to. */
  readonly path: string;
  readonly intent: string;
  readonly fields: readonly (readonly [string, string])[];
}

const ATTRIBUTE = /([a-zA-Z-]+)(?:="([^"]*)")?/g;

/** The forms that post, each field with an answer that its kind allows. */
export function formsOn(html: string, path: string): ShownForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .map(([, own = '', inside = '']) => ({ own: attributes(own), inside }))
    .filter(({ own }) => own.method?.toLowerCase() === 'post')
    .map(({ own, inside }) => {
      const fields = fieldsOf(inside);
      const intent = fields.find(([name]) => name === 'intent')?.[1] ?? 'default';
      return { path: own.action || path, intent, fields };
    });
}

function fieldsOf(html: string): [string, string][] {
  const fields: [string, string][] = [];
  const radios = new Map<string, string>();
  for (const [, tag = '', rest = ''] of html.matchAll(/<(input|textarea|button)\b([^>]*)>/g)) {
    const {
      name = '',
      type = tag === 'button' ? 'submit' : 'text',
      value = '',
      min,
      disabled,
    } = attributes(rest);
    if (name === '' || disabled !== undefined) continue;
    if (type === 'radio') radios.set(name, value);
    else fields.push([name, answerTo(type, value, min)]);
  }
  for (const [, rest = '', inside = ''] of html.matchAll(
    /<select\b([^>]*)>([\s\S]*?)<\/select>/g,
  )) {
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(
      ([, one = '']) => attributes(one).value ?? '',
    );
    fields.push([attributes(rest).name ?? '', options.find((one) => one !== '') ?? '']);
  }
  return [...fields, ...radios];
}

function answerTo(type: string, value: string, min: string | undefined): string {
  if (value !== '') return value;
  const answers: Readonly<Record<string, string>> = {
    email: 'ola@eksempel.test',
    tel: '+4798765432',
    number: min ?? '1980',
    date: min ?? '2026-12-01',
    time: '17:00',
    month: '2026-01',
    checkbox: 'on',
    password: 'et langt passord som ingen har',
  };
  return answers[type] ?? 'Kari';
}

function attributes(text: string): Partial<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) found[name] = plain(value);
  return found;
}

function plain(text: string): string {
  return text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
