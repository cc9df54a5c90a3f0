import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartHeading } from '@/features/settings';
import { Button, Dialog, Loaded, LoadMore, showToast } from '@/ui';
import { SessionRow } from './SessionRow';
import styles from './Sessions.module.css';
import { useEndOthers, useSessions } from './useSessions';

function EndOthers() {
  const { t } = useTranslation('account');
  const [asking, setAsking] = useState(false);
  const end = useEndOthers();
  const close = () => setAsking(false);
  const endThem = () =>
    end.mutate(undefined, {
      onSuccess: () => {
        close();
        showToast({ text: t('sessions.othersEnded'), tone: 'done' });
      },
      onError: () => showToast({ text: t('sessions.othersFailed'), tone: 'error' }),
    });
  return (
    <div className={styles.others}>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('sessions.endOthers')}
      </Button>
      <Dialog opened={asking} onClose={close} title={t('sessions.endOthersTitle')}>
        <p>{t('sessions.endOthersText')}</p>
        <Dialog.Actions>
          <Button variant="default" data-autofocus onClick={close}>
            {t('sessions.keep')}
          </Button>
          <Button color="red" loading={end.isPending} onClick={endThem}>
            {t('sessions.endOthers')}
          </Button>
        </Dialog.Actions>
      </Dialog>
    </div>
  );
}

export function SessionsPage() {
  const { t } = useTranslation('account');
  const query = useSessions();
  const more = () => void query.fetchNextPage();
  return (
    <>
      <PartHeading title={t('sessions.title')}>{t('sessions.lead')}</PartHeading>
      <Loaded query={query} title={t('sessions.failed')} rows={3}>
        {(sessions) => (
          <>
            <ul className={styles.rows} aria-label={t('sessions.list')}>
              {sessions.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </ul>
            {query.hasNextPage && <LoadMore label={t('sessions.more')} busy={query.isFetchingNextPage} onMore={more} />}
            {sessions.some(({ current }) => !current) ? <EndOthers /> : <p className={styles.alone}>{t('sessions.alone')}</p>}
          </>
        )}
      </Loaded>
    </>
  );
}
