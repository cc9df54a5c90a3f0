import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import styles from './HelpText.module.css';

const plugins = [remarkGfm];
const OTHER_PAGE = /^(?<page>[\w-]+)\.md$/;

/** Files link to files; here a page leads to a page. */
function PageLink({ href = '', children }: ComponentProps<'a'>) {
  const page = OTHER_PAGE.exec(href)?.groups?.['page'];
  if (page) {
    return (
      <Link to="/help/$page" params={{ page }} search>
        {children}
      </Link>
    );
  }
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

// The page's own h2 stands above.
const components: Components = {
  a: PageLink,
  h2: (props) => <h3>{props.children}</h3>,
  h3: (props) => <h4>{props.children}</h4>,
};

export function HelpText({ text }: { text: string }) {
  return (
    <div className={styles.text}>
      <ReactMarkdown remarkPlugins={plugins} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
