import type { Today } from '@tavola/shared/schemas';
import { Card } from '@tavola/ui/card';
import { formatInstant } from '@tavola/ui/format';
import { Money } from '@tavola/ui/money';
import { StatusBadge } from '@tavola/ui/status-badge';
import { useLocale, useTranslations } from 'next-intl';

export interface LatestOrdersCardProps {
  orders: Today['latestOrders'];
  location: string;
  timezone: string;
  currency: string;
}

export function LatestOrdersCard({ orders, location, timezone, currency }: LatestOrdersCardProps) {
  const t = useTranslations('dashboard');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <Card title={t('latestOrders')} aside={<a href={`/dashboard/orders?location=${location}`}>{t('allOrders')}</a>}>
      {orders.length === 0 ? (
        <p className="text-sm text-ink-2">{t('ordersEmpty')}</p>
      ) : (
        <ol className="-mx-2 divide-y divide-line">
          {orders.map((order) => (
            <li key={order.id}>
              <a
                href={`/dashboard/orders?location=${location}&order=${order.id}`}
                className="flex items-center gap-3 rounded-sm px-2 py-2 hover:bg-sunken"
              >
                <span className="tabular w-12 shrink-0 font-medium">{order.number}</span>
                <span className="min-w-0 flex-1 truncate">
                  {order.name}
                  <span className="block text-sm text-ink-3">
                    {common(`orderType.${order.type}`)} · {formatInstant(order.placedAt, 'time', locale, timezone)}
                  </span>
                </span>
                <StatusBadge status={order.status}>{common(`orderStatus.${order.status}`)}</StatusBadge>
                <Money value={{ amount: order.total, currency }} locale={locale} className="shrink-0 text-sm" />
              </a>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
