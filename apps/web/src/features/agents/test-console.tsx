'use client';

import { TEST_FAULTS } from '@tavola/shared';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { Card } from '@tavola/ui/card';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newIntentKey } from '@/client/intent-key.ts';
import { type ConsoleRequest, PRESETS, type Preset, presetRequest } from './console-presets.ts';
import { type ConsoleAnswer, sendRequest } from './send-request.ts';

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const;
const DAY_MS = 86_400_000;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Real requests with a test key: what is sent, what comes back, and what happens when the line fails. */
export function TestConsole({ location }: { location: string }) {
  const t = useTranslations('agents.console');
  const [key, setKey] = useState('');
  const [preset, setPreset] = useState<Preset>('availability');
  const load = (name: Preset) =>
    presetRequest(name, location, new Date(Date.now() + DAY_MS).toISOString().slice(0, 10));
  const [request, setRequest] = useState<ConsoleRequest>(() => load('availability'));
  const [fault, setFault] = useState('');
  const [intent, setIntent] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<ConsoleAnswer | 'none' | 'lost'>('none');
  const change = (changes: Partial<ConsoleRequest>) => {
    setRequest({ ...request, ...changes });
    setIntent('');
  };
  const notTest = key !== '' && !key.startsWith('tav_test_');
  const badJson = request.body !== '' && !isJson(request.body);
  const send = async (withIntent: string) => {
    setIntent(withIntent);
    setBusy(true);
    setAnswer((await sendRequest(request, { key, intent: withIntent, fault })) ?? 'lost');
    setBusy(false);
  };
  return (
    <Card title={t('title')}>
      <p className="mb-4 max-w-prose text-sm text-ink-2">{t('lead')}</p>
      <div className="grid gap-5 xl:grid-cols-2">
        <form
          className="grid min-w-0 content-start gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void send(newIntentKey());
          }}
        >
          <Field label={t('key')} hint={t('keyHint')} error={notTest ? t('notTest') : undefined}>
            <Input
              type="password"
              autoComplete="off"
              required
              value={key}
              onChange={(event) => setKey(event.target.value.trim())}
            />
          </Field>
          <div className="grid gap-3 sm:grid-cols-2">
            <Field label={t('request')}>
              <Select
                value={preset}
                onChange={(event) => {
                  const chosen = PRESETS.find((each) => each === event.target.value) ?? 'time';
                  setPreset(chosen);
                  setRequest(load(chosen));
                  setIntent('');
                }}
              >
                {PRESETS.map((each) => (
                  <option key={each} value={each}>
                    {t(`preset.${each}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t('fault')}>
              <Select value={fault} onChange={(event) => setFault(event.target.value)}>
                <option value="">{t('noFault')}</option>
                {TEST_FAULTS.map((each) => (
                  <option key={each} value={each}>
                    {t(`faultName.${each}`)}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <div className="grid gap-3 sm:grid-cols-[7rem_1fr]">
            <Field label={t('method')}>
              <Select
                value={request.method}
                onChange={(event) => change({ method: METHODS.find((each) => each === event.target.value) ?? 'GET' })}
              >
                {METHODS.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </Select>
            </Field>
            <Field label={t('path')}>
              <Input
                value={request.path}
                onChange={(event) => change({ path: event.target.value })}
                className="font-mono text-sm"
              />
            </Field>
          </div>
          {request.method !== 'GET' && (
            <Field label={t('body')} error={badJson ? t('badJson') : undefined}>
              <Textarea
                rows={7}
                spellCheck={false}
                value={request.body}
                onChange={(event) => change({ body: event.target.value })}
                className="font-mono text-sm"
              />
            </Field>
          )}
          {intent !== '' && request.method !== 'GET' && (
            <p className="text-xs break-all text-ink-3">
              {t('intent')}: <code>{intent}</code>
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" busy={busy} disabled={notTest || badJson}>
              {t('send')}
            </Button>
            {intent !== '' && request.method !== 'GET' && (
              <Button variant="secondary" disabled={busy || badJson} onClick={() => void send(intent)}>
                {t('again')}
              </Button>
            )}
          </div>
        </form>
        <section aria-label={t('answer')} aria-live="polite" className="min-w-0">
          <Answer answer={answer} />
        </section>
      </div>
    </Card>
  );
}

function Answer({ answer }: { answer: ConsoleAnswer | 'none' | 'lost' }) {
  const t = useTranslations('agents.console');
  if (answer === 'none') return <p className="text-sm text-ink-3">{t('waiting')}</p>;
  if (answer === 'lost') return <p className="text-sm text-warn-text">{t('lost')}</p>;
  return (
    <div className="grid min-w-0 gap-2">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone={answer.status < 300 ? 'ok' : answer.status < 500 ? 'warn' : 'danger'}>
          {t('took', { status: answer.status, ms: answer.ms })}
        </Badge>
        {answer.replayed && <Badge tone="info">{t('replayed')}</Badge>}
      </p>
      <pre className="text-xs break-all whitespace-pre-wrap text-ink-3">{answer.headers.join('\n')}</pre>
      <pre className="max-h-112 min-w-0 overflow-auto rounded-md bg-sunken p-3 text-xs">{answer.body}</pre>
    </div>
  );
}
