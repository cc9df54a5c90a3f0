import { Button as MantineButton, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';

type Props = ButtonProps & ComponentPropsWithRef<'button'>;

export function Button({ size = 'sm', type = 'button', ...props }: Props) {
  return <MantineButton size={size} type={type} classNames={{ root: styles.root }} {...props} />;
}

/** A link that looks like a button: for steps that leave the application. */
export function LinkButton({ size = 'sm', ...props }: ButtonProps & ComponentPropsWithRef<'a'>) {
  return <MantineButton component="a" size={size} classNames={{ root: styles.root }} {...props} />;
}
