import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { allows, useMe } from '@/auth';
import { ArchMark } from '@/ui';
import { companions, navigation } from './navigation';
import styles from './Shell.module.css';

type Entry = (typeof navigation)[number] | (typeof companions)[number];

function EntryLink({ to, label, icon: Icon }: Entry) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={styles.entry} title={t(label)}>
      <Icon size={17} stroke={1.6} aria-hidden />
      <span>{t(label)}</span>
    </Link>
  );
}

export function SideNavigation() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <nav className={styles.nav} aria-label={t('nav.primary')}>
      <div className={styles.brand}>
        <ArchMark className={styles.mark} />
        <span>ConvoAI</span>
      </div>
      {navigation
        .filter(({ permission }) => allows(me, permission))
        .map((entry) => (
          <EntryLink key={entry.to} {...entry} />
        ))}
      <div className={styles.companions}>
        {companions.map((entry) => (
          <EntryLink key={entry.to} {...entry} />
        ))}
      </div>
    </nav>
  );
}
