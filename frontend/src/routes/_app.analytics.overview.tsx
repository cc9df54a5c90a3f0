import { createFileRoute } from '@tanstack/react-router';
import { OverviewPage } from '@/features/analytics';

export const Route = createFileRoute('/_app/analytics/overview')({ component: Overview });

function Overview() {
  return <OverviewPage filters={Route.useSearch()} />;
}
