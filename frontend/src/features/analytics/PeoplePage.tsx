import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queryOf, type Filters } from '@/features/filters';
import { usePageTitle } from '@/lib/pageTitle';
import { Loaded } from '@/ui';
import { Chart, Table, type Column, type Drawing } from '@/ui/data';
import styles from './Analytics.module.css';
import { AT_MOST, fileOf, type PersonNumbers, type RoleNumbers } from './api';
import { NumbersTable } from './NumbersTable';
import { usePeople, useRoles, useWriting } from './useNumbers';

const COMPARED = 10;

/** Who uses it, and how much: person by person, and role by role. */
export function PeoplePage({ filters }: { filters: Filters }) {
  const { t } = useTranslation('analytics');
  usePageTitle(t('title'), t('people'));
  const people = usePeople(queryOf(filters));
  const roles = useRoles();
  return (
    <>
      <Loaded query={people} title={t('peopleFailed')} rows={5}>
        {(data) => <Persons people={data} filters={filters} />}
      </Loaded>
      <Loaded query={roles} title={t('rolesFailed')} rows={3}>
        {(data) => <Roles roles={filters.role ? data.filter(({ role }) => role === filters.role) : data} />}
      </Loaded>
    </>
  );
}

function Persons({ people, filters }: { people: PersonNumbers[]; filters: Filters }) {
  const { t } = useTranslation('analytics');
  const { number, seconds, moment } = useWriting();
  const columns: Column<PersonNumbers>[] = [
    { name: t('person'), order: ({ username }) => username, render: (one) => <PersonLink person={one} filters={filters} /> },
    { name: t('role'), order: ({ role }) => role, render: ({ role }) => role ?? t('unknown') },
    { name: t('conversations'), numeric: true, order: (one) => one.total_conversations, render: (one) => number(one.total_conversations) },
    { name: t('measure.total_messages'), numeric: true, order: (one) => one.total_messages, render: (one) => number(one.total_messages) },
    { name: t('measure.total_tokens'), numeric: true, order: (one) => one.total_tokens, render: (one) => number(one.total_tokens) },
    { name: t('measure.avg_response_time'), numeric: true, order: (one) => one.avg_response_time || null, render: (one) => seconds(one.avg_response_time) },
    { name: t('lastActive'), whole: true, order: ({ last_activity }) => last_activity, render: (one) => moment(one.last_activity) },
  ];
  return (
    <>
      {people.length > 1 && <MostTokens people={people} />}
      <NumbersTable title={t('perPerson')} columns={columns} rows={people} keyOf={({ user_id }) => user_id} sort={{ column: 4, down: true }} file={fileOf('people', queryOf(filters))} limit={people.length >= AT_MOST.people ? AT_MOST.people : null} />
    </>
  );
}

function PersonLink({ person: { username }, filters }: { person: PersonNumbers; filters: Filters }) {
  const { t } = useTranslation('analytics');
  if (!username) return t('somebody');
  return (
    <Link to="/analytics/conversations" search={{ ...filters, person: username }} className={styles.link}>
      <bdi>{username}</bdi>
    </Link>
  );
}

function MostTokens({ people }: { people: PersonNumbers[] }) {
  const { t } = useTranslation('analytics');
  const { number } = useWriting();
  const most = useMemo(() => people.toSorted((one, other) => other.total_tokens - one.total_tokens).slice(0, COMPARED), [people]);
  const drawing = useMemo<Drawing>(
    () => ({
      kind: 'bars',
      categories: most.map(({ username }) => username ?? t('somebody')),
      series: [{ name: t('measure.total_tokens'), values: most.map(({ total_tokens }) => total_tokens), write: number }],
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- how numbers are written never changes while one looks
    [most, t],
  );
  const summary = t('barSummary', { title: t('tokensByPerson'), name: drawing.categories[0], value: number(most[0]!.total_tokens) });
  return <Chart title={t('tokensByPerson')} categoryName={t('person')} summary={summary} drawing={drawing} />;
}

function Roles({ roles }: { roles: RoleNumbers[] }) {
  const { t } = useTranslation('analytics');
  const { number, seconds } = useWriting();
  const columns: Column<RoleNumbers>[] = [
    { name: t('role'), order: ({ role }) => role, render: ({ role }) => (role === 'unknown' ? t('unknown') : role) },
    { name: t('people'), numeric: true, order: ({ user_count }) => user_count, render: ({ user_count }) => number(user_count) },
    { name: t('conversations'), numeric: true, order: (one) => one.total_conversations, render: (one) => number(one.total_conversations) },
    { name: t('measure.total_messages'), numeric: true, order: (one) => one.total_messages, render: (one) => number(one.total_messages) },
    { name: t('measure.total_tokens'), numeric: true, order: (one) => one.total_tokens, render: (one) => number(one.total_tokens) },
    { name: t('measure.avg_response_time'), numeric: true, order: (one) => one.avg_response_time || null, render: (one) => seconds(one.avg_response_time) },
  ];
  return (
    <section className={styles.list} aria-labelledby="per-role">
      <h2 id="per-role" className={styles.title}>
        {t('perRole')}
      </h2>
      <Table label={t('perRole')} columns={columns} rows={roles} keyOf={({ role }) => role} sort={{ column: 4, down: true }} />
    </section>
  );
}
