/** What the fake model says is decided by the question, so a journey knows the answer beforehand. */
export interface Script {
  words: string[];
  status: number;
}

export function scriptFor(question: string): Script {
  const failure = /fail with (\d{3})/.exec(question);
  if (failure) {
    return { words: [], status: Number(failure[1]) };
  }
  const count = /count to (\d+)/.exec(question);
  return { words: count ? counting(Number(count[1])) : GREETING, status: 200 };
}

/** "Count to 3" is answered "Counting: 1 2 3.", a token per word. */
export function counting(last: number): string[] {
  const numbers = Array.from({ length: last }, (_, index) => ` ${index + 1}`);
  return ['Counting', ':', ...numbers, '.'];
}

const GREETING = [
  '**Good', ' day.**', ' You', ' asked', ' a', ' model', ' behind', ' `OPENAI_BASE_URL`', ',', ' and', ' it',
  ' answers', ':', '\n\n', '1.', ' by', ' a', ' stream', ' of', ' tokens', '\n', '2.', ' with', ' its', ' usage',
  ' at', ' the', ' end', '\n\n', '```java', '\n', 'var', ' answer', ' =', ' ask', '("why");', '\n', '```', '\n',
];
