import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { IconButton } from '../IconButton';
import styles from './SearchField.module.css';

type Props = { label: string; clearLabel: string; words: string; onWords: (words: string) => void };

/** Finds while one types; Escape and the cross show everything again. */
export function SearchField({ label, clearLabel, words, onWords }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onWords('');
    field.current?.focus();
  };
  return (
    <search className={styles.search}>
      <IconSearch className={styles.lens} size={16} stroke={1.6} aria-hidden />
      <input
        ref={field}
        className={styles.input}
        dir={words ? 'auto' : undefined}
        aria-label={label}
        placeholder={label}
        value={words}
        onChange={({ target }) => onWords(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && clear()}
      />
      {words && (
        <span className={styles.clear}>
          <IconButton label={clearLabel} size={28} onClick={clear}>
            <IconX size={15} stroke={1.6} />
          </IconButton>
        </span>
      )}
    </search>
  );
}
