import { IconExternalLink } from '@tabler/icons-react';
import { memo, useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import remend from 'remend';
import { BlockSplitter } from '../model/blocks';
import { CodeBlock } from './CodeBlock';
import styles from './Markdown.module.css';

const plugins = [remarkGfm];

/** Blocks that are finished keep their picture: while an answer grows only its last block is read and drawn again. */
export function Markdown({ text, streaming = false }: { text: string; streaming?: boolean }) {
  const [splitter] = useState(() => new BlockSplitter());
  const blocks = splitter.split(text);
  return (
    <div className={styles.text} dir="auto" data-streaming={streaming || undefined}>
      {blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a block's place is what it is
        <Block key={index} text={streaming && index === blocks.length - 1 ? remend(block) : block} />
      ))}
    </div>
  );
}

const Block = memo(function Block({ text }: { text: string }) {
  return (
    <ReactMarkdown remarkPlugins={plugins} components={components}>
      {text}
    </ReactMarkdown>
  );
});

function SafeLink({ href, children }: ComponentProps<'a'>) {
  if (!href) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer nofollow">
      {children}
    </a>
  );
}

/** Never loaded by itself: the address of an image can carry words out of the conversation. */
function ImageLink({ src, alt }: ComponentProps<'img'>) {
  const { t } = useTranslation('chat');
  if (typeof src !== 'string' || !src) return <span>{alt}</span>;
  return (
    <a href={src} target="_blank" rel="noreferrer nofollow" className={styles.image}>
      {t('image', { name: alt || new URL(src, location.origin).host })}
      <IconExternalLink size={14} stroke={1.6} aria-hidden />
    </a>
  );
}

function WideTable({ children }: ComponentProps<'table'>) {
  const { t } = useTranslation('chat');
  return (
    <div className={styles.table} role="group" aria-label={t('table')} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

function TaskBox({ checked }: ComponentProps<'input'>) {
  const { t } = useTranslation('chat');
  return <input type="checkbox" checked={checked} disabled readOnly aria-label={t(checked ? 'task.done' : 'task.open')} />;
}

const components: Components = {
  a: SafeLink,
  img: ImageLink,
  table: WideTable,
  pre: CodeBlock,
  input: TaskBox,
  p: (props) => <p dir="auto">{props.children}</p>,
  ul: (props) => (
    <ul dir="auto" className={props.className}>
      {props.children}
    </ul>
  ),
  ol: (props) => (
    <ol dir="auto" start={props.start}>
      {props.children}
    </ol>
  ),
  blockquote: (props) => <blockquote dir="auto">{props.children}</blockquote>,
  // The page has its own h1 and h2: an answer's headings come below them.
  h1: (props) => <h3>{props.children}</h3>,
  h2: (props) => <h3>{props.children}</h3>,
  h3: (props) => <h4>{props.children}</h4>,
  h4: (props) => <h5>{props.children}</h5>,
  h5: (props) => <h6>{props.children}</h6>,
};
