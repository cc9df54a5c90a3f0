import { createFileRoute } from '@tanstack/react-router';
import { PeoplePage } from '@/features/analytics';

export const Route = createFileRoute('/_app/analytics/people')({ component: People });

function People() {
  return <PeoplePage filters={Route.useSearch()} />;
}
