import { IconSearch } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitPage } from '@/ui';
import { HelpContents } from './HelpContents';
import { HelpFindings } from './HelpFindings';
import styles from './HelpFrame.module.css';

type Props = { page: string | null; query: string; onQuery: (query: string) => void; children: ReactNode };

/** Down and up go from the field through the links and back. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!way) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + way];
  if (next) event.preventDefault();
  next?.focus();
}

export function HelpFrame({ page, query, onQuery, children }: Props) {
  const { t } = useTranslation('help');
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  const aside = (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the links inside
    <div className={styles.aside} onKeyDown={walk}>
      <search className={styles.search}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <input
          ref={field}
          type="search"
          dir="auto"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={({ target }) => onQuery(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && onQuery('')}
        />
      </search>
      {query.trim() ? <HelpFindings query={query} onClear={clear} /> : <HelpContents />}
    </div>
  );
  return (
    <SplitPage label={t('contents')} aside={aside} part={page ?? ''} phoneShows={page ? 'part' : 'aside'}>
      {children}
    </SplitPage>
  );
}
