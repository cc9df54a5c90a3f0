import { formatsFor } from '@/i18n/formats';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/ui';
import { useMessages } from '../hooks/useThread';
import styles from './ConversationFacts.module.css';

export function ConversationFacts({ conversationId }: { conversationId: string | null }) {
  const { t } = useTranslation('chat');
  return (
    <section className={styles.facts} aria-labelledby="conversation-facts">
      <h2 id="conversation-facts" className={styles.title}>
        {t('facts.title')}
      </h2>
      {conversationId ? <Numbers conversationId={conversationId} /> : <NoNumbers />}
    </section>
  );
}

function NoNumbers() {
  const { t } = useTranslation('chat');
  const names = [t('facts.messages'), t('facts.tokens'), t('facts.last')];
  return <Facts facts={names.map((name) => ({ name, value: '–' }))} />;
}

function Numbers({ conversationId }: { conversationId: string }) {
  const { t, i18n } = useTranslation('chat');
  const { messages, pages } = useMessages(conversationId);
  const number = (value: number) => (pages.data ? value.toLocaleString(formatsFor(i18n.language)) : '–');
  const more = pages.hasNextPage ? '+' : '';
  const tokens = messages.reduce((sum, { tokens_used }) => sum + (tokens_used ?? 0), 0);
  const last = messages.findLast(({ response_time_ms }) => response_time_ms != null)?.response_time_ms;
  const seconds = last == null ? '–' : t('answer.seconds', { value: (last / 1000).toLocaleString(formatsFor(i18n.language), { maximumFractionDigits: 1 }) });
  return (
    <Facts
      facts={[
        { name: t('facts.messages'), value: number(messages.length) + more },
        { name: t('facts.tokens'), value: number(tokens) + more },
        { name: t('facts.last'), value: seconds },
      ]}
    />
  );
}
