import { useTranslation } from 'react-i18next';
import { Button } from '@/ui';
import type { Channel } from '../model/Channel';
import type { Unsent } from '../model/types';
import styles from './Message.module.css';
import { OwnMessage } from './OwnMessage';

type Props = { message: Unsent; channel: Channel; connected: boolean };

export function UnsentMessage({ message: { clientId, content, failure }, channel, connected }: Props) {
  const { t } = useTranslation('chat');
  const failed = failure !== null;
  return (
    <OwnMessage content={content} pending={!failed && !connected}>
      {failed && (
        <div className={styles.unsent} role="alert">
          <span>{[t('unsent.failed'), failure].filter(Boolean).join(': ')}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => channel.sendAgain(clientId)}>
            {t('unsent.again')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => channel.discard(clientId)}>
            {t('unsent.discard')}
          </Button>
        </div>
      )}
      {!failed && !connected && <span className={styles.waiting}>{t('unsent.waiting')}</span>}
    </OwnMessage>
  );
}
