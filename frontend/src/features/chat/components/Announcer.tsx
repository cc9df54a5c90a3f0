import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@/ui';
import { failureOf } from '../model/failures';
import type { Message } from '../model/types';

const spoken = (markdown: string) => markdown.replace(/```\S*|[`*_#>|]/g, '').trim();

/** For those who listen: that an answer is being written, then the whole answer, once. */
export function Announcer({ answering, messages }: { answering: boolean; messages: readonly Message[] }) {
  const { t } = useTranslation('chat');
  const [words, setWords] = useState('');
  const wasAnswering = useRef(false);
  const last = messages.at(-1);
  useEffect(() => {
    if (answering && !wasAnswering.current) setWords(t('answer.writing'));
    if (!answering && wasAnswering.current && last?.role === 'assistant') {
      const failure = last.status === 'failed' && t(`failure.${failureOf(last.error)}.title`);
      setWords(failure || t('answer.said', { text: spoken(last.content) }));
    }
    wasAnswering.current = answering;
  }, [answering, last, t]);
  return <VisuallyHidden role="status">{words}</VisuallyHidden>;
}
