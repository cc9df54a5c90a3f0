import { isValidElement, useMemo, type ComponentProps, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '@/lib/store';
import { CopyButton } from '@/ui';
import { highlighter } from '../model/highlighter';
import styles from './CodeBlock.module.css';

type CodeElement = ReactElement<{ className?: string; children?: string }>;

export function CodeBlock({ children }: ComponentProps<'pre'>) {
  const { t } = useTranslation('chat');
  const inside = isValidElement(children) ? (children as CodeElement).props : null;
  const code = (inside?.children ?? '').replace(/\n$/, '');
  const language = /language-(\S+)/.exec(inside?.className ?? '')?.[1] ?? null;
  const { highlight } = useStore(highlighter);
  const html = useMemo(() => highlight(code, language), [highlight, code, language]);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.head}>
        <span>{language ?? t('code.plain')}</span>
        <CopyButton label={t('code.copy')} text={code} />
      </figcaption>
      <pre
        className={styles.code}
        dir="ltr"
        role="group"
        aria-label={language ? t('code.labelIn', { language }) : t('code.label')}
        tabIndex={0}
      >
        {html === null ? (
          <code>{code}</code>
        ) : (
          // oxlint-disable-next-line react/no-danger -- highlight.js escapes the code it marks
          <code dangerouslySetInnerHTML={{ __html: html }} />
        )}
      </pre>
    </figure>
  );
}
