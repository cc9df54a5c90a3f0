import { useEffect, useLayoutEffect, useRef } from 'react';
import { createStore } from './store';

export const pageTitle = createStore('');

/** Names the page: in the bar, in the browser's tab, to those who hear it. */
export function usePageTitle(title: string): void {
  useLayoutEffect(() => {
    pageTitle.set(title);
    document.title = title ? `${title} · ConvoAI` : 'ConvoAI';
  }, [title]);
}

const isField = (element: Element | null) => element?.matches('input, textarea') ?? false;

/** After a change of page the heading takes the focus, unless a field has it already. */
export function useFocusOnChange(path: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    if (!isField(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return heading;
}
