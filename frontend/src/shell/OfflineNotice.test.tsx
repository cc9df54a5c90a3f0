import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { liveState } from '@/lib/liveState';
import { show } from '@/test/render';
import { OfflineNotice } from './OfflineNotice';

const network = (there: boolean) =>
  act(() => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(there);
    dispatchEvent(new Event(there ? 'online' : 'offline'));
  });
const notice = () => screen.getByRole('status', { name: 'Network' });

afterEach(() => liveState.set(null));

it('says that one is offline, until the network is back', () => {
  show(<OfflineNotice />);
  expect(notice()).toBeEmptyDOMElement();

  network(false);
  expect(notice()).toHaveTextContent(/^You are offline/);
  network(true);

  expect(notice()).toBeEmptyDOMElement();
});

it('leaves it to an open conversation, which says what becomes of a message', () => {
  liveState.set('waiting');
  show(<OfflineNotice />);

  network(false);

  expect(notice()).toBeEmptyDOMElement();
});
