import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth';
import { usePageTitle } from '@/lib/pageTitle';
import { useSettled } from '@/lib/useSettled';
import { Button, Loaded, LoadMore, Notice } from '@/ui';
import { Page, SearchField } from '@/ui/data';
import { NewPersonDialog } from './NewPersonDialog';
import { PeopleTable } from './PeopleTable';
import { usePeople } from './usePeople';

type Props = { words: string; onWords: (words: string) => void };

/** Everybody who has an account. */
export function PeoplePage({ words, onWords }: Props) {
  const { t } = useTranslation('people');
  usePageTitle(t('title'));
  const [adding, setAdding] = useState(false);
  const mayAdd = useCan('people.manage');
  const query = usePeople(useSettled(words.trim()));
  return (
    <Page
      tools={
        <>
          <SearchField label={t('search')} clearLabel={t('clear')} words={words} onWords={onWords} />
          {mayAdd && (
            <Button leftSection={<IconUserPlus size={16} stroke={1.6} />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      <Loaded query={query} title={t('failed')} rows={6}>
        {(people) =>
          people.length > 0 ? (
            <>
              <PeopleTable people={people} />
              {query.hasNextPage && <LoadMore label={t('more')} busy={query.isFetchingNextPage} failed={query.isFetchNextPageError} onMore={() => void query.fetchNextPage()} />}
            </>
          ) : (
            <Notice
              title={t('nobody', { words })}
              actions={
                <Button variant="default" onClick={() => onWords('')}>
                  {t('showAll')}
                </Button>
              }
            >
              {t('nobodyText')}
            </Notice>
          )
        }
      </Loaded>
      <NewPersonDialog opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
