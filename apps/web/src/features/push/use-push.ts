'use client';

import type { PushFollow } from '@tavola/shared/schemas';
import { useEffect, useState } from 'react';
import { newIntentKey } from '@/client/intent-key.ts';
import type { PushBrowser } from './push-browser.ts';
import type { PushCalls } from './push-calls.ts';

/** `hidden` until it is known, and for good where there can be no notifications. */
export type PushState = 'hidden' | 'off' | 'asking' | 'on' | 'denied';

export interface UsePush {
  follow: PushFollow;
  publicKey: string;
  browser: PushBrowser;
  calls: PushCalls;
}

/** Whether this browser hears of an order or booking, and the two ways to change that. */
export function usePush({ follow: { kind, token }, publicKey, browser, calls }: UsePush) {
  const [state, setState] = useState<PushState>('hidden');
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    const look = async (): Promise<PushState> => {
      const permission = browser.permission();
      if (permission === 'unsupported') return 'hidden';
      if (permission === 'denied') return 'denied';
      const endpoint = permission === 'granted' ? await browser.endpoint(publicKey) : undefined;
      if (endpoint === undefined) return 'off';
      return (await calls.following({ kind, token }, endpoint)).following ? 'on' : 'off';
    };
    void look()
      // Without an answer it may be asked for once more, which changes nothing.
      .catch((): PushState => 'off')
      .then((found) => gone || setState(found));
    return () => {
      gone = true;
    };
  }, [kind, token, publicKey, browser, calls]);

  const change = async (during: PushState, before: PushState, work: () => Promise<PushState>) => {
    setFailed(false);
    setState(during);
    try {
      setState(await work());
    } catch {
      setFailed(true);
      setState(before);
    }
  };

  return {
    state,
    failed,
    start: () =>
      change('asking', 'off', async () => {
        const subscription = await browser.subscribe(publicKey);
        if (!subscription) return browser.permission() === 'denied' ? 'denied' : 'off';
        await calls.subscribe({ follow: { kind, token }, subscription }, newIntentKey());
        return 'on';
      }),
    stop: () =>
      change('off', 'on', async () => {
        const endpoint = await browser.endpoint(publicKey);
        if (endpoint !== undefined) await calls.unsubscribe({ kind, token }, endpoint, newIntentKey());
        return 'off';
      }),
  };
}
