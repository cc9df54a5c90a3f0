import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../IconButton';
import { TextField } from './TextField';

export function PasswordField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'tool'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      dir="ltr"
      spellCheck={false}
      autoCapitalize="none"
      tool={
        <IconButton label={t(shown ? 'password.hide' : 'password.show', { field: props.label })} onClick={() => setShown(!shown)}>
          <Icon size={17} stroke={1.6} />
        </IconButton>
      }
    />
  );
}
