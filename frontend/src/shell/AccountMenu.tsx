import { Link } from '@tanstack/react-router';
import { IconHelp, IconLogout, IconPalette, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { displayName, signOut, useMe } from '@/auth';
import { useCommand } from '@/lib/keyboard';
import { choose, useAppearance, type Appearance } from '@/theme';
import { Menu, showToast } from '@/ui';
import styles from './AccountMenu.module.css';

const themes: Appearance['theme'][] = ['light', 'dark', 'system'];

const pages = [
  { to: '/settings/profile', label: 'account.yours', icon: IconUser },
  { to: '/settings/appearance', label: 'account.appearance', icon: IconPalette },
  { to: '/help', label: 'nav.help', icon: IconHelp },
] as const;

const initials = (name: string) =>
  name
    .split(/[\s_.-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => String.fromCodePoint(part.codePointAt(0) ?? 0))
    .join('')
    .toUpperCase();

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const { theme } = useAppearance();
  const leave = () => signOut().catch(() => showToast({ text: t('account.signOutFailed'), tone: 'error' }));
  useCommand('signOut', () => void leave(), me.authenticated);
  if (!me.authenticated) return null;
  return (
    <Menu>
      <Menu.Target>
        <button
          type="button"
          className={styles.account}
          aria-label={t('account.menu')}
          data-initials={initials(displayName(me.user))}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('account.menu')}>
        <Menu.Label className={styles.person}>
          <span className={styles.name}>{displayName(me.user)}</span>
          <span className={styles.username}>{t('account.signedInAs', { username: me.user.username })}</span>
        </Menu.Label>
        <Menu.Divider />
        {pages.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to} leftSection={<Icon size={16} stroke={1.6} />} renderRoot={(item) => <Link to={to} {...item} />}>
            {t(label)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('account.theme')}</Menu.Label>
        <Menu.RadioGroup value={theme} onChange={(chosen) => choose({ theme: chosen as Appearance['theme'] })}>
          {themes.map((choice) => (
            <Menu.RadioItem key={choice} value={choice}>
              {t(`account.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void leave()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
