import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { TrpcProvider } from '@/client/trpc.tsx';
import { NotificationBell } from '@/features/notifications/notification-bell.tsx';
import { parseTheme, THEME_COOKIE } from '@/features/shell/preferences.ts';
import { StaffShell } from '@/features/shell/staff-shell.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { requireStaff } from '@/server/require-staff.ts';
import { siteIdentity } from '@/server/site-identity.ts';
import { staffLocations } from '@/server/staff-locations.ts';

export const metadata = { robots: { index: false } };

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const session = await requireStaff('/dashboard');
  const locations = await staffLocations(session);
  const { name, email, role } = session.staff;
  return (
    <ClientMessages namespaces={['common', 'shell', 'dashboard', 'orders', 'book', 'settings']}>
      <TrpcProvider>
        <StaffShell
          restaurant={(await siteIdentity()).name}
          staff={{ name, email, role }}
          permissions={[...session.actor.permissions]}
          locations={locations.map(({ slug, name: locationName }) => ({ slug, name: locationName }))}
          tools={<NotificationBell />}
          theme={parseTheme((await cookies()).get(THEME_COOKIE)?.value)}
        >
          {children}
        </StaffShell>
      </TrpcProvider>
    </ClientMessages>
  );
}
