'use client';

import { Button } from '@tavola/ui/button';
import { Card } from '@tavola/ui/card';
import { Field } from '@tavola/ui/field';
import { Select } from '@tavola/ui/select';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { AllowedSites } from './allowed-sites.tsx';
import { EMBED } from './embed-pass.ts';
import { snippet } from './snippet.ts';
import { useCopy } from './use-copy.ts';

export interface WidgetPageProps {
  locations: readonly { slug: string; name: string }[];
  publicUrl: string;
  sites: string;
  mayChange: boolean;
}

/** Everything about the widget: the line to paste, who may show it, and the thing itself. */
export function WidgetPage({ locations, publicUrl, sites, mayChange }: WidgetPageProps) {
  const t = useTranslations('agents.widget');
  const [location, setLocation] = useState(locations[0]?.slug ?? '');
  const line = snippet(publicUrl, location);
  const { shown, copied, copy } = useCopy<HTMLElement>();
  return (
    <>
      <header className="mb-5">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="max-w-prose text-sm text-ink-2">{t('lead')}</p>
      </header>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="grid gap-4">
          <Card title={t('snippet')}>
            <div className="grid gap-3">
              {locations.length > 1 && (
                <Field label={t('location')}>
                  <Select value={location} onChange={(event) => setLocation(event.target.value)}>
                    {locations.map(({ slug, name }) => (
                      <option key={slug} value={slug}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              <pre className="overflow-x-auto rounded-md bg-sunken p-3 text-xs whitespace-pre-wrap break-all">
                <code ref={shown}>{line}</code>
              </pre>
              <div className="flex flex-wrap items-center gap-3">
                <Button variant="secondary" onClick={() => copy(line)}>
                  {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
                  {t(copied ? 'copied' : 'copy')}
                </Button>
                <p className="flex-1 basis-56 text-sm text-ink-2">{t('snippetText')}</p>
              </div>
            </div>
          </Card>
          <AllowedSites sites={sites} mayChange={mayChange} />
        </div>
        <Card title={t('preview')}>
          <p className="mb-3 text-sm text-ink-2">{t('previewText')}</p>
          <Preview key={location} location={location} title={t('preview')} />
        </Card>
      </div>
    </>
  );
}

function Preview({ location, title }: { location: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(640);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow || typeof data !== 'object' || data === null) return;
      const told = Number(Reflect.get(data, 'height'));
      if (Reflect.get(data, 'tavola') === 'height' && told > 0) setHeight(Math.min(told, 4_000));
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  return (
    <iframe
      ref={frame}
      title={title}
      src={`${EMBED}?${new URLSearchParams({ location })}`}
      style={{ height }}
      className="w-full max-w-2xl rounded-md border border-line"
    />
  );
}
