'use client';

import { SCOPES, type Scope } from '@tavola/shared';
import { type CreateKeyInput, KEY_CHANNELS } from '@tavola/shared/schemas';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { FormDialog } from '@/features/shell/form-dialog.tsx';
import { instantAt } from '../menu-editor/instant-at.ts';
import type { KeyChannel } from './channel-cards.tsx';

export interface CreateKeyDialogProps {
  open: boolean;
  busy: boolean;
  refusal: string | null;
  problems: Record<string, string>;
  locations: readonly { slug: string; name: string }[];
  /** Whose clock the last day is read by. */
  timeZone: string;
  onClose: () => void;
  onCreate: (key: CreateKeyInput) => void;
}

const USUAL: Scope[] = ['availability:read', 'reservations:read', 'reservations:write', 'waitlist:write', 'menu:read'];
const DEFAULT_RATE = '600';

/** Asks for everything a key may be bound to. Nothing is granted that is not ticked. */
export function CreateKeyDialog({
  open,
  busy,
  refusal,
  problems,
  locations,
  timeZone,
  onClose,
  onCreate,
}: CreateKeyDialogProps) {
  const t = useTranslations('agents');
  const common = useTranslations('common');
  const formId = useId();
  const [name, setName] = useState('');
  const [channel, setChannel] = useState<KeyChannel>('voice');
  const [scopes, setScopes] = useState<readonly Scope[]>(USUAL);
  const [places, setPlaces] = useState<readonly string[]>([]);
  const [test, setTest] = useState(false);
  const [rate, setRate] = useState(DEFAULT_RATE);
  const [holdLimit, setHoldLimit] = useState('');
  const [expires, setExpires] = useState('');
  const [noScope, setNoScope] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setNoScope(scopes.length === 0);
    if (scopes.length === 0) return;
    onCreate({
      name,
      channel,
      scopes: [...scopes],
      locations: places.length > 0 ? [...places] : undefined,
      test,
      ratePerMinute: Number(rate),
      holdLimit: holdLimit ? Number(holdLimit) : undefined,
      expiresAt: instantAt(`${expires}T23:59`, timeZone),
    });
  };
  const toggle = <T,>(list: readonly T[], entry: T, on: boolean) =>
    on ? [...list, entry] : list.filter((other) => other !== entry);
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('create')}
      description={t('createText')}
      form={formId}
      busy={busy}
      submit={t('create')}
    >
      <form id={formId} onSubmit={submit} className="grid grid-cols-2 gap-4">
        <div role="alert" className="col-span-2 empty:hidden">
          {refusal && <p className="rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">{refusal}</p>}
        </div>
        <Field label={t('name')} hint={t('nameHint')} error={problems.name} className="col-span-2">
          <Input required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={t('channelLabel')} hint={t('channelHint')} error={problems.channel} className="col-span-2">
          <Select
            value={channel}
            onChange={(event) => setChannel(KEY_CHANNELS.find((known) => known === event.target.value) ?? channel)}
          >
            {KEY_CHANNELS.map((known) => (
              <option key={known} value={known}>
                {t(`channel.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
        <fieldset className="col-span-2">
          <legend className="text-sm font-medium">{t('scopes')}</legend>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                label={<code className="text-sm">{scope}</code>}
                hint={t(`scope.${scope}`)}
                checked={scopes.includes(scope)}
                onChange={(event) => setScopes(toggle(scopes, scope, event.target.checked))}
              />
            ))}
          </div>
          {noScope && (
            <p role="alert" className="text-sm text-danger-text">
              {t('noScope')}
            </p>
          )}
        </fieldset>
        {locations.length > 1 && (
          <fieldset className="col-span-2">
            <legend className="text-sm font-medium">{t('locations')}</legend>
            <p className="text-xs text-ink-3">{t('locationsHint')}</p>
            {locations.map((location) => (
              <Checkbox
                key={location.slug}
                label={location.name}
                disabled={test}
                checked={!test && places.includes(location.slug)}
                onChange={(event) => setPlaces(toggle(places, location.slug, event.target.checked))}
              />
            ))}
          </fieldset>
        )}
        <Field label={t('rate')} error={problems.ratePerMinute}>
          <Input
            type="number"
            min={1}
            max={10_000_000}
            required
            value={rate}
            onChange={(event) => setRate(event.target.value)}
          />
        </Field>
        <Field label={t('holdLimit')} aside={common('optional')} error={problems.holdLimit}>
          <Input type="number" min={1} value={holdLimit} onChange={(event) => setHoldLimit(event.target.value)} />
        </Field>
        <Field label={t('expires')} aside={common('optional')} error={problems.expiresAt}>
          <Input type="date" value={expires} onChange={(event) => setExpires(event.target.value)} />
        </Field>
        <Checkbox
          className="col-span-2"
          label={t('testKey')}
          hint={t('testKeyHint')}
          checked={test}
          onChange={(event) => {
            setTest(event.target.checked);
            if (event.target.checked) setPlaces([]);
          }}
        />
      </form>
    </FormDialog>
  );
}
