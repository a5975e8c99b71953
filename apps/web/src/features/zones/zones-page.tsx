'use client';

import type { DeliveryZone } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { minorDigits } from '@tavola/ui/format';
import { IconButton } from '@tavola/ui/icon-button';
import { useToast } from '@tavola/ui/toast';
import { MapPinOff, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { type Asked, PointTest } from './point-test.tsx';
import { newZoneDraft, type ZoneDraft, zoneDraftOf, zoneOf } from './zone-draft.ts';
import { ZoneForm } from './zone-form.tsx';
import { type Position, reachOf } from './zone-geometry.ts';
import { ZoneList } from './zone-list.tsx';
import { ZonePlan } from './zone-plan.tsx';

export interface ZonesPageProps {
  initial: readonly DeliveryZone[];
  location: string;
  /** Where the restaurant stands; without it there is no plan. */
  home: Position | null;
  currency: string;
}

const ZOOM = 1.5;

/** Where the house delivers and for what, drawn around the restaurant. */
export function ZonesPage({ initial, location, home, currency }: ZonesPageProps) {
  const t = useTranslations('zones');
  if (!home) {
    return (
      <EmptyState icon={<MapPinOff aria-hidden />} title={t('nowhere')}>
        {t('nowhereText')}
      </EmptyState>
    );
  }
  return <ZoneEditor initial={initial} location={location} home={home} currency={currency} />;
}

function ZoneEditor({ initial, location, home, currency }: ZonesPageProps & { home: Position }) {
  const t = useTranslations('zones');
  const common = useTranslations('common');
  const toast = useToast();
  const utils = trpc.useUtils();
  const query = trpc.delivery.zones.useQuery({ location }, { initialData: [...initial] });
  const zones = query.data;
  const digits = minorDigits(currency);
  const [draft, setDraft] = useState<ZoneDraft | null>(null);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [zoom, setZoom] = useState(1);
  const [asking, setAsking] = useState(false);
  const [pin, setPin] = useState<Position | null>(null);
  const [asked, setAsked] = useState<{ asked: Asked; subtotal: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const question = asked && {
    location,
    subtotal: asked.subtotal,
    ...('position' in asked.asked ? asked.asked.position : { postcode: asked.asked.postcode }),
  };
  const answer = trpc.delivery.findZone.useQuery(question ?? { location }, { enabled: question !== null });

  const open = (next: ZoneDraft | null) => {
    setProblems({});
    setAsking(false);
    setDraft(next);
  };
  const act = (work: () => Promise<unknown>, said: string, undo?: () => Promise<unknown>) => {
    const run = async () => {
      setBusy(true);
      setProblems({});
      try {
        await work();
        toast({
          text: said,
          ...(undo ? { undo: { label: common('actions.undo'), run: () => act(undo, t('undone')) } } : {}),
        });
      } catch (error) {
        const fields = fieldProblems(error);
        setProblems(fields);
        toast({
          text: Object.values(fields)[0] ?? problemOf(error)?.message ?? common('error.text'),
          tone: 'danger',
        });
      } finally {
        await Promise.all([utils.delivery.zones.invalidate(), utils.delivery.findZone.invalidate()]);
        setBusy(false);
      }
    };
    void run();
  };
  const ask = (what: Asked, subtotal: number) => {
    if ('position' in what) setPin(what.position);
    setAsked({ asked: what, subtotal });
  };
  const saved = zones.find(({ id }) => id === draft?.id);
  const reach = reachOf(home, zones) / zoom;

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <section
        aria-label={t('plan')}
        className="relative mx-auto w-full max-w-[max(20rem,calc(100dvh-13rem))] min-w-0 rounded-md border border-line bg-raised p-3"
      >
        <ZonePlan
          home={home}
          reach={reach}
          zones={zones}
          draft={draft}
          pin={pin}
          asking={asking}
          onDraft={(change) => setDraft((known) => known && { ...known, ...change })}
          onSelect={(zone) => open(zoneDraftOf(zone, home, digits))}
          onPoint={(position) => ask({ position }, asked?.subtotal ?? 0)}
        />
        <div className="absolute start-5 top-5 flex flex-col rounded-md border border-line bg-raised shadow-raise">
          <IconButton size="sm" label={t('closer')} onClick={() => setZoom(zoom * ZOOM)}>
            <Plus aria-hidden className="size-4" />
          </IconButton>
          <IconButton size="sm" label={t('farther')} onClick={() => setZoom(zoom / ZOOM)}>
            <Minus aria-hidden className="size-4" />
          </IconButton>
        </div>
        <p className="mt-2 text-xs text-ink-3">{t('keys')}</p>
      </section>
      <aside className="grid gap-4">
        <section className="rounded-md border border-line bg-raised p-4">
          <div className="mb-3 flex items-center justify-between gap-2">
            <h2 className="text-sm font-semibold">{draft ? draft.name || t('newZone') : t('zones')}</h2>
            {!draft && (
              <Button
                size="sm"
                onClick={() => open(newZoneDraft(home, zones, t('zoneName', { number: zones.length + 1 }), digits))}
              >
                <Plus aria-hidden className="size-4" />
                {t('newZone')}
              </Button>
            )}
          </div>
          {draft ? (
            <ZoneForm
              key={draft.id ?? 'new'}
              draft={draft}
              currency={currency}
              digits={digits}
              busy={busy}
              problems={problems}
              onChange={(change) => setDraft({ ...draft, ...change })}
              onClose={() => open(null)}
              onSave={() =>
                act(
                  async () => {
                    await utils.client.delivery.saveZone.mutate({ location, ...zoneOf(draft, digits) });
                    setDraft(null);
                  },
                  t('saved', { name: draft.name }),
                  saved && (() => utils.client.delivery.saveZone.mutate({ location, ...saved })),
                )
              }
              onRemove={() => {
                if (!saved) return;
                const { id, ...again } = saved;
                act(
                  async () => {
                    await utils.client.delivery.removeZone.mutate({ location, id });
                    setDraft(null);
                  },
                  t('removed', { name: saved.name }),
                  () => utils.client.delivery.saveZone.mutate({ location, ...again }),
                );
              }}
            />
          ) : (
            <ZoneList
              zones={zones}
              currency={currency}
              busy={busy}
              onOpen={(zone) => open(zoneDraftOf(zone, home, digits))}
              onSwap={(one, other) =>
                act(async () => {
                  // Written anew for all: earlier zones may share a place.
                  const order = zones.map(({ id }) => id);
                  const [from, to] = [order.indexOf(one.id), order.indexOf(other.id)];
                  order[from] = other.id;
                  order[to] = one.id;
                  for (const [sort, id] of order.entries()) {
                    const zone = zones.find((known) => known.id === id);
                    if (zone && zone.sort !== sort)
                      await utils.client.delivery.saveZone.mutate({ location, ...zone, sort });
                  }
                }, t('reordered'))
              }
            />
          )}
        </section>
        <PointTest
          asking={asking}
          pin={pin}
          answer={(question && answer.data) ?? null}
          failed={answer.isError}
          currency={currency}
          digits={digits}
          onAsking={setAsking}
          onAsk={ask}
        />
      </aside>
    </div>
  );
}
