import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { allows, useMe } from '@/auth';
import { ArchMark } from '@/ui';
import { companions, navigation, offices } from './navigation';
import styles from './SideNavigation.module.css';

type Entry = (typeof navigation)[number] | (typeof offices)[number] | (typeof companions)[number];

function EntryLink({ to, label, icon: Icon }: Entry) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={styles.entry} title={t(label)}>
      <Icon size={17} stroke={1.6} aria-hidden />
      <span>{t(label)}</span>
    </Link>
  );
}

/** A group without an entry that one may open is not there. */
function Offices() {
  const { t } = useTranslation();
  const me = useMe();
  const open = offices.filter(({ permission }) => allows(me, permission));
  return Object.entries(Object.groupBy(open, ({ group }) => group)).map(([group, entries]) => (
    <div key={group} className={styles.group} role="group" aria-label={t(group as (typeof offices)[number]['group'])}>
      <p className={styles.groupName} aria-hidden>
        {t(group as (typeof offices)[number]['group'])}
      </p>
      {entries.map((entry) => (
        <EntryLink key={entry.to} {...entry} />
      ))}
    </div>
  ));
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
      <Offices />
      <div className={styles.companions}>
        {companions.map((entry) => (
          <EntryLink key={entry.to} {...entry} />
        ))}
      </div>
    </nav>
  );
}
