import { Problem } from './http';

export type FieldProblems<Field extends string> = { fields: Partial<Record<Field, string>>; whole?: Problem };

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

/** What a server says against a form, each word beside the field that it is about; the rest is about the whole. */
export function fieldProblems<Field extends string>(failure: Error, known: readonly Field[]): FieldProblems<Field> {
  const problem = failure instanceof Problem ? failure : new Problem(0, 'UNREACHABLE');
  const ours = problem.fields.filter(({ field }) => known.includes(field as Field));
  const fields = Object.fromEntries(ours.map(({ field, message }) => [field, sentence(message)])) as FieldProblems<Field>['fields'];
  return ours.length > 0 ? { fields } : { fields, whole: problem };
}
