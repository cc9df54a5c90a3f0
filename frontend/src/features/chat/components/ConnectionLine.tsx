import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { liveState } from '@/lib/liveState';
import { useLate } from '@/lib/useLate';
import { useOnline } from '@/lib/useOnline';
import type { ChannelState } from '../model/channelState';
import styles from './ConnectionLine.module.css';

const PATIENCE_IN_MS = 1_500;
const BLINK_IN_MS = 400;

/** Says in place that the line is down, and what that means for what one writes. */
export function ConnectionLine({ connection, everOpen }: Pick<ChannelState, 'connection' | 'everOpen'>) {
  useEffect(() => {
    const tell = () => liveState.set(connection === 'closed' ? null : connection);
    const timer = setTimeout(tell, connection === 'open' ? 0 : BLINK_IN_MS);
    return () => clearTimeout(timer);
  }, [connection]);
  useEffect(() => () => liveState.set(null), []);
  if (connection === 'open' || connection === 'closed') return null;
  return <Reconnecting at={everOpen ? 0 : PATIENCE_IN_MS} />;
}

function Reconnecting({ at }: { at: number }) {
  const { t } = useTranslation('chat');
  const online = useOnline();
  if (!useLate(at)) return null;
  return (
    <p className={styles.line} role="status">
      <IconPlugConnectedX size={16} stroke={1.6} aria-hidden />
      {t(online ? 'reconnecting' : 'offline')}
    </p>
  );
}
