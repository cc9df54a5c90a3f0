import { Link, useLocation } from '@tanstack/react-router';
import { IconDevices, IconLock, IconPalette, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitPage } from '@/ui';
import styles from './SettingsFrame.module.css';

const parts = [
  { to: '/settings/profile', label: 'profile', icon: IconUser },
  { to: '/settings/appearance', label: 'appearance', icon: IconPalette },
  { to: '/settings/security', label: 'security', icon: IconLock },
  { to: '/settings/sessions', label: 'sessions', icon: IconDevices },
] as const;

export function SettingsFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('settings');
  const path = useLocation({ select: ({ pathname }) => pathname });
  const list = (
    <ul className={styles.parts}>
      {parts.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <Link to={to} className={styles.part}>
            <Icon size={17} stroke={1.6} aria-hidden />
            {t(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <SplitPage label={t('parts')} aside={list} part={path}>
      {children}
    </SplitPage>
  );
}
