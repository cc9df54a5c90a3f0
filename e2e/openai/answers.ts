/** What the fake model says is decided by the question, so a journey knows the answer beforehand. */
export interface Script {
  words: string[];
  status: number;
  tokensPerSecond: number;
  ending: 'well' | 'length' | 'silence' | 'cut' | 'page';
}

export function scriptFor(question: string): Script {
  const failure = /fail with (\d{3})/.exec(question);
  const count = /count to (\d+)/.exec(question);
  return {
    words: failure ? [] : wordsFor(question, count),
    status: failure ? Number(failure[1]) : 200,
    tokensPerSecond: question.includes('slowly') ? 10 : 50,
    ending: endingOf(question),
  };
}

function wordsFor(question: string, count: RegExpExecArray | null): string[] {
  if (question.includes('say nothing')) {
    return [];
  }
  return count ? counting(Number(count[1])) : GREETING;
}

function endingOf(question: string): Script['ending'] {
  if (/say nothing|fall silent/.test(question)) {
    return 'silence';
  }
  if (question.includes('hang up')) {
    return 'cut';
  }
  if (question.includes('run out of length')) {
    return 'length';
  }
  return question.includes('show a page') ? 'page' : 'well';
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
