import { formatsFor } from '@/i18n/formats';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/ui';
import type { Summary } from './api';

function useNumbers() {
  const { t, i18n } = useTranslation('insights');
  const number = (value: number, maximumFractionDigits = 0) =>
    value.toLocaleString(formatsFor(i18n.language), { maximumFractionDigits });
  const seconds = (value: number | null | undefined) => (value == null ? '–' : t('seconds', { value: number(value, 1) }));
  const percent = (value: number | null | undefined) => (value == null ? '–' : t('percent', { value: number(value, 1) }));
  return { number, seconds, percent };
}

const inSeconds = (milliseconds: number | null | undefined) => (milliseconds == null ? null : milliseconds / 1000);

export function WorkspaceFigures({ summary }: { summary: Summary }) {
  const { t } = useTranslation('insights');
  const { number } = useNumbers();
  return (
    <Facts
      facts={[
        { name: t('people'), value: number(summary.total_users) },
        { name: t('active'), value: number(summary.active_users_today) },
        { name: t('conversations'), value: number(summary.total_conversations) },
        { name: t('open'), value: number(summary.active_conversations) },
        { name: t('messages'), value: number(summary.total_messages) },
        { name: t('tokens'), value: number(summary.total_tokens) },
      ]}
    />
  );
}

/** How the assistant does: how fast, and how often not at all. */
export function AnswerFigures({ summary }: { summary: Summary }) {
  const { t } = useTranslation('insights');
  const { seconds, percent } = useNumbers();
  return (
    <Facts
      facts={[
        { name: t('firstWords'), value: seconds(inSeconds(summary.avg_first_delta_ms)) },
        { name: t('response'), value: seconds(inSeconds(summary.avg_answer_ms) ?? summary.avg_response_time) },
        { name: t('answersFailed'), value: percent(summary.answer_error_rate) },
        { name: t('errors'), value: percent(summary.error_rate) },
      ]}
    />
  );
}
