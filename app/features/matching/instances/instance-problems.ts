import type { z } from 'zod';

/** Something wrong with an instance, at a path such as `guides[3].capacity`. Never a value of it. */
export interface InstanceProblem {
  readonly path: string;
  readonly says: string;
}

type Path = readonly PropertyKey[];

export function problemAt(path: Path, says: string): InstanceProblem {
  return { path: written(path), says };
}

/** Zod's issues in our words; only what was expected is named, never what stood there. */
export function shapeProblems(error: z.ZodError): InstanceProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [problemAt(issue.path, wordsFor(issue))];
    return issue.keys.map((key) => problemAt([...issue.path, key], 'the format has no such field'));
  });
}

function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${article(issue.expected)}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `must have at least ${issue.minimum}`
        : `must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `must have at most ${issue.maximum}`
        : `must be at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'must be a day, YYYY-MM-DD' : 'is not in the right form';
    default:
      return 'is not what the format asks for';
  }
}

function article(expected: string): string {
  const word = expected === 'int' ? 'integer' : expected === 'tuple' ? 'list' : expected;
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word === 'array' ? 'list' : word}`;
}

function written(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
