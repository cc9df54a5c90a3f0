import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { allows, useMe } from '@/auth';
import styles from './BottomBar.module.css';
import { More } from './More';
import { navigation, phonePanels } from './navigation';

/** The phone's navigation: the pages, and what stands beside the chat on wider screens. */
export function BottomBar() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const open = useSearch({ strict: false, select: ({ panel }) => panel });
  const inChat = useLocation({ select: ({ pathname }) => pathname.startsWith('/chat') });
  return (
    <nav className={styles.bottom} aria-label={t('nav.primary')}>
      {navigation
        .filter(({ permission }) => allows(me, permission))
        .map(({ to, label, icon: Icon }) => (
          <Link key={to} to={to} className={styles.tab} data-current={(inChat && !open) || undefined}>
            <Icon size={20} stroke={1.6} aria-hidden />
            {t(label)}
          </Link>
        ))}
      {phonePanels
        .filter(({ permission }) => allows(me, permission))
        .map(({ panel, label, icon: Icon }) => (
          <button
            key={panel}
            type="button"
            className={styles.tab}
            aria-haspopup="dialog"
            aria-expanded={open === panel}
            data-current={open === panel || undefined}
            onClick={() => void navigate({ to: inChat ? '.' : '/chat', search: { panel }, replace: inChat })}
          >
            <Icon size={20} stroke={1.6} aria-hidden />
            {t(label)}
          </button>
        ))}
      <More />
    </nav>
  );
}
