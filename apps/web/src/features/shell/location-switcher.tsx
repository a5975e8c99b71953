'use client';

import { Select } from '@tavola/ui/select';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { withParams } from './address-params.ts';

/** What is open belongs to one location; filters and the day stay when another is shown. */
const CLOSED = { order: undefined, message: undefined, reservation: undefined };

/** The location in view: `?location=` in the address, the first one without it. */
export function useStaffLocation(locations: readonly { slug: string; name: string }[]): string | undefined {
  const named = useSearchParams().get('location');
  return locations.find(({ slug }) => slug === named)?.slug ?? locations[0]?.slug;
}

export function LocationSwitcher({ locations }: { locations: readonly { slug: string; name: string }[] }) {
  const t = useTranslations('shell.staff');
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const current = useStaffLocation(locations);
  if (locations.length < 2) return <span className="truncate px-1 text-sm font-medium">{locations[0]?.name}</span>;
  return (
    <Select
      aria-label={t('location')}
      value={current}
      className="min-w-0 max-w-60 shrink [&>select]:truncate [&>select]:border-transparent [&>select]:bg-transparent [&>select]:font-medium [&>select:hover]:bg-sunken"
      onChange={(event) => {
        router.push(
          `${pathname}?${withParams(new URLSearchParams(search), { ...CLOSED, location: event.target.value })}`,
        );
      }}
    >
      {locations.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </Select>
  );
}
