import type { LoyaltyMembers } from '@tavola/shared/schemas';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

export type Member = LoyaltyMembers['members'][number];

export interface MemberTableProps {
  members: readonly Member[];
  /** What one point takes off. */
  value: { amount: number; currency: string };
  caption: string;
  onOpen: (member: Member) => void;
}

/** Guests with their points and what those are worth. */
export function MemberTable({ members, value, caption, onOpen }: MemberTableProps) {
  const t = useTranslations('points');
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      head={
        <>
          <TableHead>{t('guest')}</TableHead>
          <TableHead className="max-md:hidden">{t('contact')}</TableHead>
          <TableHead align="end">{t('points')}</TableHead>
          <TableHead align="end" className="max-sm:hidden">
            {t('worth')}
          </TableHead>
        </>
      }
    >
      {members.map((member) => (
        <TableRow key={member.guestId}>
          <TableCell>
            <button
              type="button"
              className="min-h-9 text-start font-medium underline-offset-4 hover:underline"
              onClick={() => onOpen(member)}
            >
              {member.name}
            </button>
            <span className="block text-sm text-ink-3 md:hidden">{member.phone ?? member.email}</span>
          </TableCell>
          <TableCell className="max-md:hidden">
            <span className="text-ink-2">{[member.phone, member.email].filter(Boolean).join(' · ')}</span>
          </TableCell>
          <TableCell align="end">
            <span className="tabular">{member.balance.toLocaleString(locale)}</span>
          </TableCell>
          <TableCell align="end" className="max-sm:hidden">
            <span className="tabular text-ink-2">
              {formatMoney({ amount: member.balance * value.amount, currency: value.currency }, locale)}
            </span>
          </TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
}
