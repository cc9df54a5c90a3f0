import { isValidElement, useLayoutEffect, useRef, type ComponentProps, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/ui';
import { useHighlighted } from '../hooks/useHighlighted';
import styles from './CodeBlock.module.css';

type CodeElement = ReactElement<{ className?: string; children?: string }>;

const COUNTED_FROM_LINES = 20;
const NEAR_IN_PX = 40;

export function CodeBlock({ children }: ComponentProps<'pre'>) {
  const { t } = useTranslation('chat');
  const inside = isValidElement(children) ? (children as CodeElement).props : null;
  const code = (inside?.children ?? '').replace(/\n$/, '');
  const language = /language-(\S+)/.exec(inside?.className ?? '')?.[1] ?? null;
  const { html, rest } = useHighlighted(code, language);
  const box = useGrowingBox(code);
  const lines = code.split('\n').length;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.head}>
        <span>
          {language ?? t('code.plain')}
          {lines >= COUNTED_FROM_LINES && <span className={styles.lines}>{t('code.lines', { count: lines })}</span>}
        </span>
        <CopyButton label={t('code.copy')} text={code} />
      </figcaption>
      <pre
        ref={box}
        className={styles.code}
        dir="ltr"
        role="group"
        aria-label={language ? t('code.labelIn', { language }) : t('code.label')}
        tabIndex={0}
      >
        <code>
          {/* oxlint-disable-next-line react/no-danger -- highlight.js escapes the code it marks */}
          {html !== null && <span dangerouslySetInnerHTML={{ __html: html }} />}
          {rest}
        </code>
      </pre>
    </figure>
  );
}

/** Code that is being written shows its newest lines, unless somebody has scrolled up in it. */
function useGrowingBox(code: string) {
  const box = useRef<HTMLPreElement>(null);
  const before = useRef({ code, height: 0 });
  useLayoutEffect(() => {
    const { current: view } = box;
    if (!view) return;
    const { code: known, height } = before.current;
    const atEnd = view.scrollTop + view.clientHeight >= height - NEAR_IN_PX;
    if (code !== known && code.startsWith(known) && atEnd) view.scrollTop = view.scrollHeight;
    before.current = { code, height: view.scrollHeight };
  }, [code]);
  return box;
}
