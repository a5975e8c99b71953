import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RuleEditorPage } from '@/features/automations/rule-editor-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { ruleSurroundings } from '@/server/rule-surroundings.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('automations'))('title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const session = await requireStaff(`/dashboard/automations/${id}`);
  if (!may(session, 'automations:manage')) return <RefusedPage />;
  return (
    <ClientMessages namespaces={['common', 'automations']}>
      <RuleEditorPage key={id} ruleId={id} {...(await ruleSurroundings())} />
    </ClientMessages>
  );
}
