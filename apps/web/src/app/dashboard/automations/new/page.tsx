import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RuleEditorPage } from '@/features/automations/rule-editor-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { ruleSurroundings } from '@/server/rule-surroundings.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('automations'))('editor.newTitle') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/automations/new');
  if (!may(session, 'automations:manage')) return <RefusedPage />;
  return (
    <ClientMessages namespaces={['common', 'automations']}>
      <RuleEditorPage ruleId={undefined} {...(await ruleSurroundings())} />
    </ClientMessages>
  );
}
