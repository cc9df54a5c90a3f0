import { conversations, say, type Conversation } from './world.ts';

export const failures = ['MODEL_KEY_REFUSED', 'MODEL_RATE_LIMITED', 'MODEL_REFUSED_REQUEST', 'MODEL_TIMED_OUT', 'MODEL_FAILED', 'MODEL_UNREACHABLE', 'MODEL_NOT_UNDERSTOOD', 'MODEL_BUSY'];

export const failureOf = (code: string) => ({
  code,
  detail: `The model answered as ${code} does, in the words of the server.`,
  retry_after_seconds: code === 'MODEL_RATE_LIMITED' || code === 'MODEL_BUSY' ? 20 : null,
});

const sentence = 'The quick brown fox jumps over the lazy dog while nobody watches. ';

export const longCode = `Here is all of it:\n\n\`\`\`typescript\n${Array.from(
  { length: 400 },
  (_, line) => `export const step${line} = (value: number) => value * ${line}; // line ${line + 1} of four hundred`,
).join('\n')}\n\`\`\`\n\nThat was it.`;

/** 600 words: paragraphs, lists and a table, as answers are. */
export const sixHundredWords = Array.from({ length: 10 }, (_, part) =>
  [
    `## Part ${part + 1}`,
    sentence.repeat(2).trim(),
    `1. First **point** of part ${part + 1}\n2. Second point with \`code\`\n3. Third point`,
    part % 3 === 0 ? '| a | b |\n| - | - |\n| one | two |\n| three | four |' : `> ${sentence.trim()}`,
  ].join('\n\n'),
)
  .join('\n\n')
  .split(/(?<=\s)/)
  .slice(0, 600)
  .join('');

/** The last three conversations: long things, models that fail, two hundred messages. */
export function tellStories(): void {
  const [long, broken, history] = conversations.slice(-3) as [Conversation, Conversation, Conversation];
  say(long.id, 'user', sentence.repeat(308).slice(0, 20_000));
  say(long.id, 'assistant', longCode);
  say(long.id, 'user', `اكتب لي جواباً ${'طويلاً '.repeat(20)}`);
  say(long.id, 'assistant', `مرحباً! هذه قائمة:\n\n1. أولاً\n2. ثانياً مع \`code\`\n\n> اقتباس قصير\n\n👩‍🚀🏳️‍🌈👨‍👩‍👧‍👦 ${'🙂'.repeat(120)}`);
  say(long.id, 'user', 'x'.repeat(700));
  say(long.id, 'assistant', `\`${'inline_'.repeat(40)}\` and **${'bold'.repeat(60)}**`);
  for (const code of failures) {
    say(broken.id, 'user', `What does ${code} look like?`);
    say(broken.id, 'assistant', '', { status: 'failed', error: failureOf(code) });
  }
  say(broken.id, 'user', 'And a cut in the middle?');
  say(broken.id, 'assistant', 'This is the part that arrived, and then', { status: 'interrupted', error: failureOf('MODEL_CUT_OFF') });
  say(broken.id, 'user', 'And an answer that is too long?');
  say(broken.id, 'assistant', 'This is as much as the model may write', { metadata: { finish_reason: 'length' } });
  for (let round = 0; round < 100; round += 1) {
    say(history.id, 'user', `Question ${round + 1}: ${sentence}`);
    say(history.id, 'assistant', `**Answer ${round + 1}.** ${sentence.repeat(3)}\n\n- one\n- two\n\n\`\`\`js\nconst answer = ${round};\n\`\`\``);
  }
}
