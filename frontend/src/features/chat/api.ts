import {
  deleteApiConversationsById,
  getApiConversations,
  getApiConversationsById,
  getApiConversationsByIdMessages,
  patchApiConversationsById,
  postApiConversations,
  postApiConversationsByIdRestore,
} from '@/api/generated/chat';
import { received } from '@/lib/http';
import type { Conversation, Message, Page } from './model/types';

const at = (id: string) => ({ path: { id }, throwOnError: true }) as const;

export async function readConversations(words: string, cursor: string | null): Promise<Page<Conversation>> {
  const { data } = await getApiConversations({ query: { limit: 40, ...(words && { q: words }), ...(cursor && { cursor }) }, throwOnError: true });
  return received<Page<Conversation>>(data);
}

export async function readConversation(id: string): Promise<Conversation> {
  return received<Conversation>((await getApiConversationsById(at(id))).data);
}

export async function startConversation(): Promise<Conversation> {
  return received<Conversation>((await postApiConversations({ body: {}, throwOnError: true })).data);
}

export async function renameConversation(id: string, title: string): Promise<Conversation> {
  return received<Conversation>((await patchApiConversationsById({ ...at(id), body: { title } })).data);
}

export async function deleteConversation(id: string): Promise<void> {
  await deleteApiConversationsById(at(id));
}

export async function restoreConversation(id: string): Promise<Conversation> {
  return received<Conversation>((await postApiConversationsByIdRestore(at(id))).data);
}

/** Newest first. */
export async function readMessages(id: string, cursor: string | null): Promise<Page<Message>> {
  const { data } = await getApiConversationsByIdMessages({ ...at(id), query: { limit: 50, ...(cursor && { cursor }) } });
  return received<Page<Message>>(data);
}
