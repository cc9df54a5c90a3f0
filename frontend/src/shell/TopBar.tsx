import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { commands } from '@/lib/commands';
import { runCommand } from '@/lib/keyboard';
import { liveState } from '@/lib/liveState';
import { pageTitle, useFocusOnChange } from '@/lib/pageTitle';
import { useStore } from '@/lib/store';
import { useOnline } from '@/lib/useOnline';
import { Keys } from '@/ui';
import { AccountMenu } from './AccountMenu';
import styles from './TopBar.module.css';

function LiveState() {
  const { t } = useTranslation();
  const line = useStore(liveState) ?? 'open';
  const state = useOnline() ? line : 'offline';
  return (
    <span className={styles.live} data-state={state} role="status" aria-label={t('live.label')}>
      {t(`live.${state}`)}
    </span>
  );
}

/** Looks like a field, for it becomes one. */
function SearchButton() {
  const { t } = useTranslation('palette');
  return (
    <div className={styles.search}>
      <button type="button" className={styles.searchButton} aria-haspopup="dialog" onClick={() => runCommand('palette')}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span className={styles.searchWords}>{t('field')}</span>
      </button>
      <span className={styles.searchKeys} aria-hidden>
        <Keys keys={commands.palette.keys} />
      </span>
    </div>
  );
}

export function TopBar({ path }: { path: string }) {
  const title = useStore(pageTitle);
  const heading = useFocusOnChange(path);
  return (
    <header className={styles.bar}>
      <h1 className={styles.title} ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h1>
      <SearchButton />
      <LiveState />
      <AccountMenu />
    </header>
  );
}
