import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useInertPage } from './Layers';
import styles from './Dialog.module.css';

type Props = { opened: boolean; onClose: () => void; title: string; size?: number; children: ReactNode };

function Root({ opened, onClose, title, size = 440, children }: Props) {
  useInertPage(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      withCloseButton={false}
      size={size}
      transitionProps={{ duration: 200, transition: 'fade' }}
      overlayProps={{ className: styles.overlay }}
      classNames={{ content: styles.content, header: styles.header, title: styles.title, body: styles.body }}
    >
      {children}
    </Modal>
  );
}

function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions} data-actions>{children}</div>;
}

export const Dialog = Object.assign(Root, { Actions });
