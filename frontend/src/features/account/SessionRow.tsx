import { IconDeviceDesktop, IconDeviceMobile, IconTerminal2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '@/i18n/formats';
import { formatTime, fullTime, timeAgo, useNow } from '@/lib/time';
import { Button, showToast } from '@/ui';
import type { Session } from './api';
import { deviceOf } from './device';
import styles from './Sessions.module.css';
import { useEndSession } from './useSessions';

function useDeviceName({ client, user_agent }: Session): string {
  const { t } = useTranslation('account');
  const device = deviceOf(user_agent);
  if (device) return t('sessions.browserOn', device);
  return client === 'password' ? t('sessions.program') : t('sessions.browser');
}

function DeviceIcon({ session: { client, user_agent } }: { session: Session }) {
  const props = { className: styles.icon, size: 22, stroke: 1.5, 'aria-hidden': true };
  if (client === 'password') return <IconTerminal2 {...props} />;
  return deviceOf(user_agent)?.phone ? <IconDeviceMobile {...props} /> : <IconDeviceDesktop {...props} />;
}

/** The row that follows takes the focus of one that goes; after the last one it is the heading's. */
const leave = (row: Element | null) =>
  (row?.nextElementSibling?.querySelector('button') ?? document.querySelector<HTMLElement>('[data-arrival]'))?.focus();

export function SessionRow({ session }: { session: Session }) {
  const { t, i18n } = useTranslation('account');
  const language = formatsFor(i18n.language);
  const now = useNow(60_000);
  const end = useEndSession();
  const device = useDeviceName(session);
  const endIt = (row: Element | null) =>
    end.mutate(session.id, {
      onSuccess: () => {
        leave(row);
        showToast({ text: t('sessions.ended', { device }), tone: 'done' });
      },
      onError: () => showToast({ text: t('sessions.endFailed', { device }), tone: 'error' }),
    });
  const signedIn = formatTime(session.signed_in_at, language, { dateStyle: 'medium', timeStyle: 'short' });
  const used = session.current ? t('sessions.inUse') : t('sessions.lastUsed', { ago: timeAgo(session.last_used_at, now, language) });
  return (
    <li className={styles.row}>
      <DeviceIcon session={session} />
      <div className={styles.words}>
        <p className={styles.device} title={session.user_agent ?? undefined}>
          {device}
          {session.current && <span className={styles.badge}>{t('sessions.current')}</span>}
        </p>
        <ul className={styles.facts}>
          <li title={fullTime(session.last_used_at, language)}>{used}</li>
          <li title={fullTime(session.signed_in_at, language)}>{t('sessions.signedIn', { time: signedIn })}</li>
          {session.address && (
            <li className={styles.address}>
              <bdi dir="ltr">{session.address}</bdi>
            </li>
          )}
        </ul>
      </div>
      {!session.current && (
        <Button
          size="xs"
          variant="default"
          loading={end.isPending}
          aria-label={t('sessions.endOf', { device })}
          onClick={({ currentTarget }) => endIt(currentTarget.closest('li'))}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
