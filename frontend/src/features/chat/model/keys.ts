export const conversationKeys = {
  lists: ['conversations'] as const,
  list: (words: string) => ['conversations', words] as const,
  one: (id: string) => ['conversation', id] as const,
  messages: (id: string) => ['messages', id] as const,
};
