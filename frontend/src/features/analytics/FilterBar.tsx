import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filtersIn, type Filter, type Filters } from '@/features/filters';
import { PHONE, useMedia } from '@/lib/useMedia';
import { Button } from '@/ui';
import { SelectField, TextField } from '@/ui/form';
import styles from './Analytics.module.css';
import { useRoles } from './useNumbers';

type Props = { filters: Filters; onFilters: (filters: Filters) => void };

const SETTLED_AFTER_MS = 300;

/** What is typed counts a moment later; the address has it then. */
function useDraft({ filters, onFilters }: Props) {
  const [draft, setDraft] = useState<Record<string, string | number>>(filters);
  const [told, setTold] = useState(filters);
  if (told !== filters) {
    setTold(filters);
    if (JSON.stringify(filtersIn(draft)) !== JSON.stringify(filters)) setDraft(filters);
  }
  useEffect(() => {
    const next = filtersIn(draft);
    if (JSON.stringify(next) === JSON.stringify(filters)) return;
    const timer = setTimeout(() => onFilters(next), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, filters, onFilters]);
  const field = (name: Filter) => ({
    value: draft[name] ?? '',
    onChange: ({ target }: { target: HTMLInputElement | HTMLSelectElement }) => setDraft((now) => ({ ...now, [name]: target.value })),
  });
  return { field, clear: () => setDraft({}) };
}

/** Open on a wide screen; on a phone behind a line that says how many are set. */
export function FilterBar(props: Props) {
  const { t } = useTranslation('analytics');
  const set = Object.keys(props.filters).length;
  if (!useMedia(PHONE)) return <Fields {...props} set={set} />;
  return (
    <details className={styles.details}>
      <summary>{set > 0 ? t('filtersSet', { count: set }) : t('filters')}</summary>
      <Fields {...props} set={set} />
    </details>
  );
}

function Fields({ set, ...props }: Props & { set: number }) {
  const { t } = useTranslation('analytics');
  const { field, clear } = useDraft(props);
  const roles = useRoles().data ?? [];
  const choices = [{ value: '', name: t('everyRole') }, ...roles.map(({ role }) => ({ value: role, name: role }))];
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <TextField label={t('person')} autoComplete="off" spellCheck={false} {...field('person')} />
      <SelectField label={t('role')} choices={choices} {...field('role')} />
      <TextField label={t('from')} type="date" dir="ltr" {...field('from')} />
      <TextField label={t('to')} type="date" dir="ltr" {...field('to')} />
      <TextField label={t('tokensFrom')} inputMode="numeric" dir="ltr" {...field('tokensFrom')} />
      <TextField label={t('tokensTo')} inputMode="numeric" dir="ltr" {...field('tokensTo')} />
      <TextField label={t('secondsFrom')} inputMode="decimal" dir="ltr" {...field('secondsFrom')} />
      <TextField label={t('secondsTo')} inputMode="decimal" dir="ltr" {...field('secondsTo')} />
      {set > 0 && (
        <Button variant="default" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </search>
  );
}
