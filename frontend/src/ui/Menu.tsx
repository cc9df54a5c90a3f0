import { Menu as MantineMenu, type MenuProps } from '@mantine/core';
import { inLayers } from './Layers';
import styles from './Menu.module.css';

const names = {
  dropdown: styles.dropdown,
  item: styles.item,
  label: styles.label,
  divider: styles.divider,
};

function Root(props: MenuProps) {
  return (
    <MantineMenu
      withInitialFocusPlaceholder={false}
      portalProps={inLayers}
      position="bottom-end"
      offset={6}
      width={220}
      transitionProps={{ duration: 120, transition: 'fade' }}
      classNames={names}
      {...props}
    />
  );
}

export const Menu = Object.assign(Root, {
  Target: MantineMenu.Target,
  Dropdown: MantineMenu.Dropdown,
  Item: MantineMenu.Item,
  Label: MantineMenu.Label,
  Divider: MantineMenu.Divider,
  RadioGroup: MantineMenu.RadioGroup,
  RadioItem: MantineMenu.RadioItem,
});
