import { LinkButton } from '@tavola/ui/link-button';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Opens what a printer needs: the guest's receipt and the cook's ticket. */
export function PrintLinks({ id }: { id: string }) {
  const t = useTranslations('orders.print');
  return (['receipt', 'kitchen'] as const).map((kind) => (
    <LinkButton key={kind} variant="secondary" href={`/dashboard/orders/${id}/print?kind=${kind}`} target="_blank">
      <Printer aria-hidden className="size-4" />
      {t(kind)}
    </LinkButton>
  ));
}
