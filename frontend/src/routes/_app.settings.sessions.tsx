import { createFileRoute } from '@tanstack/react-router';
import { SessionsPage } from '@/features/account';

export const Route = createFileRoute('/_app/settings/sessions')({ component: SessionsPage });
