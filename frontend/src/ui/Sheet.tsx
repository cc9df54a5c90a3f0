import { Drawer } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import { useInertPage } from './Layers';
import styles from './Sheet.module.css';

type Props = {
  opened: boolean;
  onClose: () => void;
  label: string;
  closeLabel: string;
  side: 'left' | 'right';
  full?: boolean;
  children: ReactNode;
};

/** What stands beside the page on a wide screen and over it on a narrow one. */
export function Sheet({ opened, onClose, label, closeLabel, side, full = false, children }: Props) {
  useInertPage(opened);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={side}
      size={full ? '100%' : 320}
      transitionProps={{ duration: 200 }}
      classNames={{ content: styles.content }}
    >
      <Drawer.Overlay className={styles.overlay} />
      <Drawer.Content aria-label={label} aria-labelledby={undefined}>
        <Drawer.Body className={styles.body}>
          <div className={styles.close}>
            <IconButton label={closeLabel} tip={false} onClick={onClose} data-autofocus>
              <IconX size={18} stroke={1.6} />
            </IconButton>
          </div>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
