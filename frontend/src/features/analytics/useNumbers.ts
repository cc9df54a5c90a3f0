import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '@/i18n/formats';
import { readConversations, readDays, readPeople, readRoles } from './api';

const KEY = 'analytics';
const shared = { placeholderData: keepPreviousData, staleTime: 15_000 } as const;

export const useDays = (days: number) => useQuery({ queryKey: [KEY, 'days', days], queryFn: () => readDays(days), ...shared });
export const usePeople = (query: string) => useQuery({ queryKey: [KEY, 'people', query], queryFn: () => readPeople(query), ...shared });
export const useRoles = () => useQuery({ queryKey: [KEY, 'roles'], queryFn: readRoles, ...shared });
export const useConversations = (query: string) => useQuery({ queryKey: [KEY, 'conversations', query], queryFn: () => readConversations(query), ...shared });

/** How numbers and moments are written here. */
export function useWriting() {
  const { t, i18n } = useTranslation('analytics');
  const language = formatsFor(i18n.language);
  const number = (value: number | null) => (value === null ? '–' : value.toLocaleString(language, { maximumFractionDigits: 0 }));
  // No answer was ever timed: the doors say nought.
  const seconds = (value: number | null) => (!value ? '–' : t('seconds', { value: value.toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }) }));
  const moment = (value: string | null) => (value === null ? '–' : new Date(value).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }));
  const day = (value: string) => new Date(`${value.slice(0, 10)}T00:00:00`).toLocaleDateString(language, { day: 'numeric', month: 'short' });
  return { number, seconds, moment, day };
}
