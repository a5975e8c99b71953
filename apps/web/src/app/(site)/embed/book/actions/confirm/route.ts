import type { NextRequest } from 'next/server';
import { entriesOf } from '@/features/booking/hold-cookie.ts';
import { EMBED, embedHref } from '@/features/widget/embed-pass.ts';
import { embedPost, sealPass } from '@/server/embed-visit.ts';
import { readerLocale } from '@/server/locale.ts';

/** Turns the hold into a booking and shows it; a refusal comes back with every entry kept. */
export const POST = (request: NextRequest) =>
  embedPost(request, async ({ fields, pass, attempt, goTo }) => {
    const holdId = String(fields.get('hold') ?? '');
    const entries = entriesOf(fields);
    const { name, phone, email, notes } = entries;
    const locale = await readerLocale();
    const confirmed = await attempt(String(fields.get('intent') ?? ''), (call) =>
      call.reservations.confirm({
        holdId,
        guest: { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
        ...(notes ? { notes } : {}),
        locale,
      }),
    );
    if (!confirmed.ok)
      return goTo(embedHref('/details', { pass: sealPass({ ...pass, entries, notice: confirmed.problem }) }));
    const token = confirmed.value.manageUrl?.split('/').at(-1);
    return goTo(token ? embedHref('/done', { booking: decodeURIComponent(token) }) : EMBED);
  });
