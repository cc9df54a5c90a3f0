import { IconDots } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { allows, useMe } from '@/auth';
import { Menu } from '@/ui';
import styles from './BottomBar.module.css';
import { companions, offices } from './navigation';

/** Everything else that one may open on a phone. */
export function More() {
  const { t } = useTranslation();
  const me = useMe();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const entries = [...offices.filter(({ permission }) => allows(me, permission)), ...companions];
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button type="button" className={styles.tab} data-current={entries.some(({ to }) => path.startsWith(to)) || undefined}>
          <IconDots size={20} stroke={1.6} aria-hidden />
          {t('nav.more')}
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('nav.more')}>
        {entries.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to} leftSection={<Icon size={17} stroke={1.6} />} renderRoot={(item) => <Link to={to} {...item} />}>
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
