'use client';

import type { DeliveryZone } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import { type MouseEvent, type PointerEvent, useRef, useSyncExternalStore } from 'react';
import { PlanHandle } from './plan-handle.tsx';
import { radiusOf, type ZoneDraft } from './zone-draft.ts';
import {
  gridStep,
  midpoint,
  type PlanPoint,
  type Position,
  type Ring,
  ringOnPlan,
  splitAfter,
  toPlan,
  toWorld,
  withCorner,
  withoutCorner,
} from './zone-geometry.ts';

export interface ZonePlanProps {
  /** Where the restaurant is: the middle of the plan. */
  home: Position;
  /** Metres from the middle to the edge. */
  reach: number;
  zones: readonly DeliveryZone[];
  /** The zone being changed; it is drawn instead of its saved self. */
  draft: ZoneDraft | null;
  /** A point that was looked up. */
  pin: Position | null;
  /** Whether a press anywhere looks that point up, instead of choosing zones. */
  asking: boolean;
  onDraft: (change: Partial<ZoneDraft>) => void;
  onSelect: (zone: DeliveryZone) => void;
  onPoint: (position: Position) => void;
}

const WIDE = '(min-width: 40rem)';
const isWide = () => matchMedia(WIDE).matches;
const watchWidth = (changed: () => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

const points = (corners: readonly PlanPoint[]) => corners.map(({ x, y }) => `${x},${y}`).join(' ');

/** The land around the restaurant as a plain grid to scale, its zones, and handles on the one being changed. */
export function ZonePlan({ home, reach, zones, draft, pin, asking, onDraft, onSelect, onPoint }: ZonePlanProps) {
  const t = useTranslations('zones');
  const svg = useRef<SVGSVGElement>(null);
  const step = gridStep(reach);
  const wide = useSyncExternalStore(watchWidth, isWide, () => true);
  // A finger on a phone needs more of the plan than a pointer on a desk.
  const hand = reach / (wide ? 55 : 26);
  const wheres = (event: PointerEvent | MouseEvent): PlanPoint => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - box.left) / box.width) * reach * 2 - reach,
      y: ((event.clientY - box.top) / box.height) * reach * 2 - reach,
    };
  };
  const lines = Array.from(
    { length: Math.ceil(reach / step) * 2 + 1 },
    (_, at) => (at - Math.ceil(reach / step)) * step,
  );
  return (
    <figure className="relative">
      <svg
        ref={svg}
        viewBox={`${-reach} ${-reach} ${reach * 2} ${reach * 2}`}
        className="aspect-square w-full touch-none rounded-sm bg-sunken"
      >
        <title>{t('plan')}</title>
        <g aria-hidden className="pointer-events-none">
          {lines.map((at) => (
            <g key={at} className={at === 0 ? 'stroke-line-strong/40' : 'stroke-line'} strokeWidth={reach / 500}>
              <line x1={at} x2={at} y1={-reach} y2={reach} />
              <line y1={at} y2={at} x1={-reach} x2={reach} />
            </g>
          ))}
        </g>
        {zones
          .filter(({ id }) => id !== draft?.id)
          .toReversed()
          .map((zone) => (
            <SavedZone key={zone.id} zone={zone} home={home} hand={hand} onSelect={() => onSelect(zone)} />
          ))}
        {draft && <DraftShape draft={draft} home={home} reach={reach} />}
        <g aria-hidden className="pointer-events-none">
          <circle r={hand * 0.9} className="fill-ink" />
          <circle r={hand * 0.35} className="fill-ground" />
        </g>
        {draft?.kind === 'polygon' && (
          <RingHandles
            home={home}
            ring={draft.ring}
            hand={hand}
            step={step / 20}
            wheres={wheres}
            onRing={(ring) => onDraft({ ring })}
          />
        )}
        {draft?.kind === 'radius' && (
          <CircleHandles draft={draft} home={home} hand={hand} step={step / 20} wheres={wheres} onDraft={onDraft} />
        )}
        {asking && (
          // biome-ignore lint/a11y/noStaticElementInteractions: a point is looked up by its numbers as well
          <rect
            x={-reach}
            y={-reach}
            width={reach * 2}
            height={reach * 2}
            className="cursor-crosshair fill-transparent"
            onClick={(event) => onPoint(toWorld(home, wheres(event)))}
          />
        )}
        {pin && <Pin at={toPlan(home, pin)} size={hand} />}
      </svg>
      <figcaption className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-end text-xs text-ink-2">
        <span className="me-3" style={{ width: `${(step / (reach * 2)) * 100}%` }}>
          <span className="tabular block text-end">
            {step >= 1_000 ? t('km', { count: step / 1_000 }) : t('metres', { count: step })}
          </span>
          <span aria-hidden className="block h-1.5 border-x border-b border-ink-2" />
        </span>
      </figcaption>
    </figure>
  );
}

function SavedZone({
  zone,
  home,
  hand,
  onSelect,
}: {
  zone: DeliveryZone;
  home: Position;
  hand: number;
  onSelect: () => void;
}) {
  const look = {
    className: cn(
      'cursor-pointer fill-ink-3/10 stroke-ink-2 hover:fill-ink-3/20',
      !zone.active && 'stroke-ink-3 [stroke-dasharray:4_4]',
    ),
    strokeWidth: 1.5,
    vectorEffect: 'non-scaling-stroke' as const,
    onClick: onSelect,
  };
  const center = toPlan(home, { lat: zone.centerLat ?? home.lat, lng: zone.centerLng ?? home.lng });
  const corners = ringOnPlan(home, zone.ring ?? []);
  const top = zone.kind === 'radius' ? { x: center.x, y: center.y - (zone.radiusMeters ?? 0) } : topOf(corners);
  return (
    <g>
      {zone.kind === 'radius' ? (
        <circle cx={center.x} cy={center.y} r={zone.radiusMeters ?? 0} {...look} />
      ) : (
        <polygon points={points(corners)} {...look} />
      )}
      <text
        x={top.x}
        y={top.y - hand}
        textAnchor="middle"
        fontSize={hand * 2.4}
        className="pointer-events-none fill-ink-2"
      >
        {zone.name}
      </text>
    </g>
  );
}

const topOf = (corners: readonly PlanPoint[]): PlanPoint =>
  corners.reduce((top, corner) => (corner.y < top.y ? corner : top), corners[0] ?? { x: 0, y: 0 });

function DraftShape({ draft, home, reach }: { draft: ZoneDraft; home: Position; reach: number }) {
  const look = {
    className: 'pointer-events-none fill-info/15 stroke-info',
    strokeWidth: 2,
    vectorEffect: 'non-scaling-stroke' as const,
  };
  const center = toPlan(home, draft.center);
  return draft.kind === 'radius' ? (
    <circle cx={center.x} cy={center.y} r={radiusOf(draft) ?? reach / 100} {...look} />
  ) : (
    <polygon points={points(ringOnPlan(home, draft.ring))} {...look} />
  );
}

interface HandlesProps {
  home: Position;
  hand: number;
  /** Metres of one press of an arrow key. */
  step: number;
  wheres: (event: PointerEvent) => PlanPoint;
}

function RingHandles({
  home,
  ring,
  hand,
  step,
  wheres,
  onRing,
}: HandlesProps & { ring: Ring; onRing: (ring: Ring) => void }) {
  const t = useTranslations('zones');
  const corners = ringOnPlan(home, ring);
  return (
    <>
      {corners.map((corner, index) => {
        const next = corners[(index + 1) % corners.length];
        const half = next && midpoint(corner, next);
        return (
          half && (
            <PlanHandle
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring
              key={`half-${index}`}
              label={t('addCorner', { after: index + 1 })}
              at={half}
              size={hand * 0.6}
              quiet
              onPress={() => onRing(splitAfter(home, ring, index))}
            />
          )
        );
      })}
      {corners.map((corner, index) => (
        <PlanHandle
          // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring
          key={`corner-${index}`}
          label={t('corner', { place: index + 1 })}
          at={corner}
          size={hand}
          step={step}
          wheres={wheres}
          onMove={(to) => onRing(withCorner(home, ring, index, to))}
          onRemove={() => onRing(withoutCorner(ring, index))}
        />
      ))}
    </>
  );
}

function CircleHandles({
  draft,
  home,
  hand,
  step,
  wheres,
  onDraft,
}: HandlesProps & { draft: ZoneDraft; onDraft: (change: Partial<ZoneDraft>) => void }) {
  const t = useTranslations('zones');
  const center = toPlan(home, draft.center);
  const radius = radiusOf(draft) ?? 0;
  return (
    <>
      <PlanHandle
        label={t('center')}
        at={center}
        size={hand}
        step={step}
        wheres={wheres}
        onMove={(to) => onDraft({ center: toWorld(home, to) })}
      />
      <PlanHandle
        label={t('edge')}
        at={{ x: center.x + radius, y: center.y }}
        size={hand}
        step={step}
        wheres={wheres}
        onMove={(to) =>
          onDraft({ radius: String(Math.max(1, Math.round(Math.hypot(to.x - center.x, to.y - center.y)))) })
        }
      />
    </>
  );
}

function Pin({ at: { x, y }, size }: { at: PlanPoint; size: number }) {
  return (
    <g aria-hidden className="pointer-events-none" transform={`translate(${x} ${y})`}>
      <path
        d={`M 0 0 L ${-size} ${-size * 2} A ${size * 1.2} ${size * 1.2} 0 1 1 ${size} ${-size * 2} Z`}
        className="fill-danger stroke-ground"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </g>
  );
}
