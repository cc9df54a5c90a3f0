import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { inLayers } from './Layers';
import styles from './IconButton.module.css';

type Props = Omit<ActionIconProps, 'aria-label'> & ComponentPropsWithRef<'button'> & { label: string; tip?: boolean };

/** A button that shows only a picture: its name is spoken and appears beside it on hover and focus. */
export function IconButton({ label, tip = true, variant = 'subtle', color = 'gray', size = 32, ...props }: Props) {
  const button = (
    <ActionIcon
      type="button"
      variant={variant}
      color={color}
      size={size}
      aria-label={label}
      classNames={{ root: styles.root }}
      {...props}
    />
  );
  if (!tip) return button;
  return (
    <Tooltip portalProps={inLayers} label={label} openDelay={400} events={{ hover: true, focus: true, touch: false }} classNames={{ tooltip: styles.tip }}>
      {button}
    </Tooltip>
  );
}
