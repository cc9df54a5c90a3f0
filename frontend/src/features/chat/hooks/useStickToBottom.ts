import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { BottomFollower } from '../model/BottomFollower';

/** Changes of the first key mean that something came above. */
export function useStickToBottom(firstKey: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const [follower] = useState(() => new BottomFollower(setAway));

  useLayoutEffect(() => {
    if (!scroller.current || !content.current) return;
    return follower.attach(scroller.current, content.current);
  }, [follower]);
  useLayoutEffect(() => follower.keepPlace(), [follower, firstKey]);

  const toEnd = useCallback(() => follower.toEnd(), [follower]);
  return { scroller, content, away, toEnd };
}
