import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui';
import styles from './ConversationSearch.module.css';

type Props = { words: string; onWords: (words: string) => void };

export function ConversationSearch({ words, onWords }: Props) {
  const { t } = useTranslation('chat');
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onWords('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (words) clear();
    else field.current?.blur();
  };
  return (
    <div className={styles.search} role="search">
      <IconSearch className={styles.icon} size={15} stroke={1.6} aria-hidden />
      <input
        ref={field}
        className={styles.field}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={words}
        maxLength={200}
        dir="auto"
        enterKeyHint="search"
        data-mantine-stop-propagation={words ? true : undefined} // Escape clears the words before it closes the list on a phone
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {words && (
        <IconButton className={styles.clear} label={t('search.clear')} tip={false} size={24} onClick={clear}>
          <IconX size={14} stroke={1.6} />
        </IconButton>
      )}
    </div>
  );
}
