import { useTranslation } from 'react-i18next';
import { liveState } from '@/lib/liveState';
import { pageTitle, useFocusOnChange } from '@/lib/pageTitle';
import { useStore } from '@/lib/store';
import { useOnline } from '@/lib/useOnline';
import { AccountMenu } from './AccountMenu';
import styles from './Shell.module.css';

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

export function TopBar({ path }: { path: string }) {
  const title = useStore(pageTitle);
  const heading = useFocusOnChange(path);
  return (
    <header className={styles.bar}>
      <h1 className={styles.title} ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h1>
      <LiveState />
      <AccountMenu />
    </header>
  );
}
