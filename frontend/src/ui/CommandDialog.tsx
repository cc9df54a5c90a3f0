import { Modal } from '@mantine/core';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './CommandDialog.module.css';
import dialog from './Dialog.module.css';
import { useInertPage } from './Layers';

type Props = { opened: boolean; onClose: () => void; label: string; children: ReactNode };

/** A dialog without a head, hung under the top of the page. Given up, it hands the focus back; what it runs keeps the focus. */
export function CommandDialog({ opened, onClose, label, children }: Props) {
  const opener = useRef<Element | null>(null);
  useInertPage(opened);
  useLayoutEffect(() => {
    if (opened) opener.current = document.activeElement;
  }, [opened]);
  const giveUp = () => {
    onClose();
    setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus());
  };
  return (
    <Modal.Root
      opened={opened}
      onClose={giveUp}
      size={580}
      yOffset="10dvh"
      returnFocus={false}
      transitionProps={{ duration: 120, transition: 'fade' }}
      classNames={{ content: `${dialog.content} ${styles.content}` }}
    >
      <Modal.Overlay className={dialog.overlay} />
      <Modal.Content aria-label={label} aria-labelledby={undefined}>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}
