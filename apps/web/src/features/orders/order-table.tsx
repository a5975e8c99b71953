import type { Order } from '@tavola/shared/schemas';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { formatInstant, formatMoney } from '@tavola/ui/format';
import { StatusBadge } from '@tavola/ui/status-badge';
import { useLocale, useTranslations } from 'next-intl';

export interface OrderTableProps {
  orders: readonly Order[];
  selected: string | undefined;
  onOpen: (id: string) => void;
}

export function OrderTable({ orders, selected, onOpen }: OrderTableProps) {
  const t = useTranslations('orders');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <DataTable
      caption={t('title')}
      head={
        <>
          <TableHead>{t('number')}</TableHead>
          <TableHead>{t('guest')}</TableHead>
          <TableHead>{t('status')}</TableHead>
          <TableHead className="max-md:hidden">{t('type')}</TableHead>
          <TableHead className="max-md:hidden">{t('placed')}</TableHead>
          <TableHead align="end">{t('total')}</TableHead>
        </>
      }
    >
      {orders.map((order) => (
        <TableRow
          key={order.id}
          selected={order.id === selected}
          data-order={order.number}
          onClick={() => onOpen(order.id)}
          className="cursor-pointer"
        >
          <TableCell>
            <button
              type="button"
              className="tabular min-h-6 font-medium underline-offset-4 hover:underline"
              onClick={() => onOpen(order.id)}
            >
              {order.number}
            </button>
          </TableCell>
          <TableCell>{order.contact.name}</TableCell>
          <TableCell>
            <StatusBadge status={order.status}>{common(`orderStatus.${order.status}`)}</StatusBadge>
          </TableCell>
          <TableCell className="max-md:hidden">{common(`orderType.${order.type}`)}</TableCell>
          <TableCell className="tabular max-md:hidden">
            {formatInstant(order.placedAt, 'dateTime', locale, order.timezone)}
          </TableCell>
          <TableCell align="end" className="tabular">
            {formatMoney({ amount: order.totals.total, currency: order.totals.currency }, locale)}
          </TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
}
