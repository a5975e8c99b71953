'use client';

import type { OrderType } from '@tavola/shared';
import type { PushFollow } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Bell, BellOff, BellRing } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type PushBrowser, thisBrowser } from './push-browser.ts';
import { type PushCalls, pushCalls } from './push-calls.ts';
import { usePush } from './use-push.ts';

export interface PushControlProps {
  follow: PushFollow;
  /** How an order reaches its diner, which decides what they wait for. */
  type?: OrderType;
  /** This server's key, as browsers subscribe with it. */
  publicKey: string;
  browser?: PushBrowser;
  calls?: PushCalls;
}

/** A quiet offer to hear of it without keeping the page open. Not there where a browser cannot. */
export function PushControl({ follow, type, publicKey, browser = thisBrowser, calls = pushCalls }: PushControlProps) {
  const t = useTranslations('push');
  const { state, failed, start, stop } = usePush({ follow, publicKey, browser, calls });
  if (state === 'hidden') return null;
  const on = state === 'on';
  const Icon = on ? BellRing : state === 'denied' ? BellOff : Bell;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-line px-4 py-3">
      <Icon aria-hidden className={`size-5 shrink-0 ${on ? 'text-accent-text' : 'text-ink-3'}`} />
      <div className="min-w-0 flex-1 basis-52 text-sm text-ink-2">
        <p role="status">{on ? t(`on.${follow.kind}`) : t(`hint.${state}`)}</p>
        {failed && (
          <p role="alert" className="mt-1 text-danger-text">
            {t('failed')}
          </p>
        )}
      </div>
      {state !== 'denied' && (
        <Button
          variant={on ? 'quiet' : 'secondary'}
          busy={state === 'asking'}
          onClick={() => void (on ? stop() : start())}
        >
          {on ? t('stop') : follow.kind === 'order' ? t('ask.order', { type: type ?? 'pickup' }) : t('ask.reservation')}
        </Button>
      )}
    </div>
  );
}
