import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '@/i18n/formats';
import { Problem } from '@/lib/http';
import { usePageTitle } from '@/lib/pageTitle';
import { formatTime, fullTime } from '@/lib/time';
import { Button, IconButton, Loaded, LoadMore, Notice, showToast } from '@/ui';
import { Badge, Page, Table, type Column } from '@/ui/data';
import type { DeadLetter } from './api';
import styles from './DeadLetters.module.css';
import { useDeadLetters, useReplay } from './useDeadLetters';

/** Events that could not be taken in: why, and the button that gives them another chance. */
export function DeadLettersPage() {
  const { t } = useTranslation('deadLetters');
  usePageTitle(t('title'));
  const query = useDeadLetters();
  return (
    <Page
      lead={t('lead')}
      tools={
        <IconButton label={t('refresh')} loading={query.isFetching && !query.isPending} onClick={() => void query.refetch()}>
          <IconRefresh size={17} stroke={1.6} />
        </IconButton>
      }
    >
      <Loaded query={query} title={t('failed')} rows={5}>
        {(letters) =>
          letters.length > 0 ? (
            <>
              <Letters letters={letters} />
              {query.hasNextPage && <LoadMore label={t('more')} busy={query.isFetchingNextPage} failed={query.isFetchNextPageError} onMore={() => void query.fetchNextPage()} />}
            </>
          ) : (
            <Notice drawing title={t('none')}>
              {t('noneText')}
            </Notice>
          )
        }
      </Loaded>
    </Page>
  );
}

const reasons = ['NOT_AN_EVENT', 'UNREADABLE', 'NOT_COUNTED'] as const;
const isKnown = (reason: string): reason is (typeof reasons)[number] => (reasons as readonly string[]).includes(reason);

function Letters({ letters }: { letters: DeadLetter[] }) {
  const { t } = useTranslation('deadLetters');
  const columns: Column<DeadLetter>[] = [
    { name: t('event'), render: (letter) => <Event letter={letter} /> },
    { name: t('reason'), whole: true, render: ({ reason }) => <span className={styles.reason}>{isKnown(reason) ? t(`reasons.${reason}`) : reason}</span> },
    { name: t('parked'), whole: true, render: ({ parked_at }) => <Moment time={parked_at} /> },
    { name: t('state'), render: ({ replayed_at }) => <Badge tone={replayed_at ? 'success' : 'warning'}>{t(replayed_at ? 'replayed' : 'waiting')}</Badge> },
    { name: t('action'), silent: true, render: (letter) => <Replay letter={letter} /> },
  ];
  return <Table label={t('list')} columns={columns} rows={letters} keyOf={({ id }) => id} />;
}

function Event({ letter: { type, topic } }: { letter: DeadLetter }) {
  const { t } = useTranslation('deadLetters');
  return (
    <span className={styles.event}>
      {type ?? t('nameless')}
      <code className={styles.topic}>{topic}</code>
    </span>
  );
}

function Moment({ time }: { time: string }) {
  const { i18n } = useTranslation();
  const language = formatsFor(i18n.language);
  return (
    <time dateTime={time} title={fullTime(time, language)}>
      {formatTime(time, language, { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
  );
}

/** What was taken in once is not taken in again. */
function Replay({ letter: { id, type, replayed_at } }: { letter: DeadLetter }) {
  const { t } = useTranslation('deadLetters');
  const replay = useReplay();
  if (replayed_at) return null;
  const event = type ?? t('nameless');
  const why = (failure: Error) => (failure instanceof Problem && failure.detail) || t('notDone', { event });
  const again = () =>
    replay.mutate(id, {
      onSuccess: () => showToast({ text: t('done', { event }), tone: 'done' }),
      onError: (failure) => showToast({ text: why(failure), tone: 'error' }),
    });
  return (
    <Button size="xs" variant="default" loading={replay.isPending} aria-label={t('replayOf', { event })} onClick={again}>
      {t('replay')}
    </Button>
  );
}
