import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { signedInOnly } from '@/auth';
import { PeoplePage } from '@/features/people';
import { Permitted } from '@/shell';

export const Route = createFileRoute('/_app/people')({
  validateSearch: ({ q }): { q?: string } => (typeof q === 'string' || typeof q === 'number' ? { q: `${q}` } : {}),
  beforeLoad: signedInOnly,
  component: People,
});

function People() {
  const { q = '' } = Route.useSearch();
  const navigate = useNavigate();
  const find = (words: string) => void navigate({ to: '/people', search: words ? { q: words } : {}, replace: true });
  return (
    <Permitted permission="people.read">
      <PeoplePage words={q} onWords={find} />
    </Permitted>
  );
}
