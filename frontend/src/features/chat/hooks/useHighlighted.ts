import { useMemo } from 'react';
import { useStore } from '@/lib/store';
import { useSettled } from '@/lib/useSettled';
import { highlighter, type Highlight } from '../model/highlighter';

const STEP = 1_500;
const STILL_FOR_MS = 150;

/** Long code that grows is coloured step by step: its last lines stay plain until there are more, or until it stands still. */
const readyLength = (code: string, growing: boolean): number =>
  growing && code.length > STEP ? code.lastIndexOf('\n', Math.floor(code.length / STEP) * STEP) + 1 : code.length;

const useBeginning = (highlight: Highlight, beginning: string, language: string | null) =>
  useMemo(() => highlight(beginning, language), [highlight, beginning, language]);

/** Safe HTML for the beginning of the code and plain text for the rest; without HTML where it is not coloured. */
export function useHighlighted(code: string, language: string | null): { html: string | null; rest: string } {
  const { highlight } = useStore(highlighter);
  const ready = readyLength(code, useSettled(code, STILL_FOR_MS) !== code);
  const html = useBeginning(highlight, code.slice(0, ready), language);
  return html === null ? { html, rest: code } : { html, rest: code.slice(ready) };
}
