import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/time';
import { ageOf } from './ageOf';

/** "12 s ago", kept true while one looks at it. */
export function Age({ since, everyMs = 1_000 }: { since: number; everyMs?: number }) {
  const { t } = useTranslation('insights');
  const { unit, count } = ageOf(since, useNow(everyMs));
  return unit === 'now' ? t('age.now') : t(`age.${unit}`, { count });
}
