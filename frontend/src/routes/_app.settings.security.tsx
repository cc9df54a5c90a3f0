import { createFileRoute } from '@tanstack/react-router';
import { PasswordPage } from '@/features/account';

export const Route = createFileRoute('/_app/settings/security')({ component: PasswordPage });
