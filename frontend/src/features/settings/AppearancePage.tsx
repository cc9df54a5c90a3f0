import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { choose, chooseDefaults, textSizes, useAppearance, useTheme, type Appearance } from '@/theme';
import { Button, showToast } from '@/ui';
import styles from './AppearancePage.module.css';
import { ChoiceGroup } from './ChoiceGroup';
import { EitherPicture, LookPicture } from './LookPicture';
import { PartHeading } from './PartHeading';
import { Preview } from './Preview';

type Word = 'system' | 'light' | 'dark' | 'standard' | 'more' | 'comfortable' | 'compact' | 'reduced';

const light = { theme: 'light', contrast: 'standard' } as const;
const dark = { theme: 'dark', contrast: 'standard' } as const;

function useLookChoices() {
  const { t } = useTranslation('settings');
  const theme = useTheme();
  const standard = { theme, contrast: 'standard' } as const;
  const more = { theme, contrast: 'more' } as const;
  const label = (word: Word) => t(`look.${word}`);
  const choice = <T extends Word>(value: T, picture?: ReactNode) => ({ value, label: label(value), picture });
  return {
    theme: [
      choice('system', <EitherPicture first={light} second={dark} />),
      choice('light', <LookPicture {...light} />),
      choice('dark', <LookPicture {...dark} />),
    ],
    contrast: [
      choice('system', <EitherPicture first={standard} second={more} />),
      choice('standard', <LookPicture {...standard} />),
      choice('more', <LookPicture {...more} />),
    ],
    density: [
      choice('comfortable', <LookPicture density="comfortable" />),
      choice('compact', <LookPicture density="compact" />),
    ],
    textSize: textSizes.map((size) => ({ value: size as number, label: t('look.percent', { size }) })),
    motion: [choice('system'), choice('reduced')],
  };
}

export function AppearancePage() {
  const { t } = useTranslation('settings');
  const chosen = useAppearance();
  const choices = useLookChoices();
  const legend = (part: keyof Appearance) => t(`look.${part}`);
  const group = <Part extends keyof Appearance>(part: Part) => ({
    legend: legend(part),
    value: chosen[part],
    onChange: (value: Appearance[Part]) => choose({ [part]: value }),
  });
  const reset = () => {
    chooseDefaults();
    showToast({ text: t('look.defaultsDone'), tone: 'done', action: { label: t('look.undo'), run: () => choose(chosen) } });
  };
  return (
    <>
      <PartHeading title={t('appearance')}>{t('look.lead')}</PartHeading>
      <div className={styles.look}>
        <div className={styles.groups}>
          <ChoiceGroup {...group('theme')} choices={choices.theme} />
          <ChoiceGroup {...group('contrast')} choices={choices.contrast} />
          <ChoiceGroup {...group('density')} choices={choices.density} />
          <ChoiceGroup {...group('textSize')} choices={choices.textSize} />
          <ChoiceGroup {...group('motion')} choices={choices.motion} />
          <div>
            <Button variant="default" onClick={reset}>
              {t('look.defaults')}
            </Button>
          </div>
        </div>
        <Preview />
      </div>
    </>
  );
}
