'use client';

import type { Location } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { mapLink } from '../manage/map-link.ts';

export interface ContactChange {
  name: string;
  tagline: string;
  phone: string;
  email: string;
  address: Location['address'];
}

export interface ContactFormProps {
  location: Pick<Location, 'name' | 'tagline' | 'phone' | 'email' | 'address'>;
  busy: boolean;
  problems: Record<string, string>;
  onSave: (change: ContactChange) => void;
}

type Fields = Record<
  'name' | 'tagline' | 'phone' | 'email' | 'line1' | 'postcode' | 'city' | 'country' | 'lat' | 'lng',
  string
>;

const fieldsOf = ({ name, tagline, phone, email, address }: ContactFormProps['location']): Fields => ({
  name,
  tagline,
  phone,
  email,
  line1: address.line1,
  postcode: address.postcode,
  city: address.city,
  country: address.country,
  lat: address.lat === null ? '' : String(address.lat),
  lng: address.lng === null ? '' : String(address.lng),
});

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

function changeOf(fields: Fields): ContactChange {
  const { name, tagline, phone, email, line1, postcode, city, country, lat, lng } = fields;
  return {
    name: name.trim(),
    tagline: tagline.trim(),
    phone: phone.trim(),
    email: email.trim(),
    address: {
      line1: line1.trim(),
      postcode: postcode.trim(),
      city: city.trim(),
      country: country.trim().toUpperCase(),
      lat: numberOf(lat),
      lng: numberOf(lng),
    },
  };
}

/** Name, ways to reach the house and its place on the map, as guests read them. */
export function ContactForm({ location, busy, problems, onSave }: ContactFormProps) {
  const t = useTranslations('hours.contact');
  const common = useTranslations('common');
  const [fields, setFields] = useState(() => fieldsOf(location));
  const set = (field: keyof Fields) => ({
    value: fields[field],
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [field]: event.target.value }),
  });
  const change = changeOf(fields);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(change);
  };
  return (
    <form onSubmit={submit} className="grid max-w-3xl gap-6">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('name')} error={problems.name}>
          <Input required maxLength={80} {...set('name')} />
        </Field>
        <Field label={t('tagline')} hint={t('taglineHint')} error={problems.tagline}>
          <Input maxLength={160} {...set('tagline')} />
        </Field>
        <Field label={t('phone')} hint={t('phoneHint')} error={problems.phone}>
          <Input type="tel" maxLength={32} autoComplete="off" {...set('phone')} />
        </Field>
        <Field label={t('email')} error={problems.email}>
          <Input type="email" maxLength={254} autoComplete="off" {...set('email')} />
        </Field>
      </div>
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-medium">{t('place')}</legend>
        <Field label={t('line1')} error={problems['address.line1']}>
          <Input maxLength={120} {...set('line1')} />
        </Field>
        <div className="grid grid-cols-2 items-start gap-4 sm:grid-cols-[8rem_minmax(0,1fr)_7rem]">
          <Field label={t('postcode')} error={problems['address.postcode']}>
            <Input maxLength={20} {...set('postcode')} />
          </Field>
          <Field label={t('city')} error={problems['address.city']}>
            <Input maxLength={80} {...set('city')} />
          </Field>
          <Field label={t('country')} hint={t('countryHint')} error={problems['address.country']}>
            <Input maxLength={2} className="uppercase" {...set('country')} />
          </Field>
        </div>
        <div className="grid grid-cols-2 items-start gap-4 sm:grid-cols-[10rem_10rem_1fr]">
          <Field label={t('lat')} error={problems['address.lat']}>
            <Input type="number" min={-90} max={90} step="any" inputMode="decimal" {...set('lat')} />
          </Field>
          <Field label={t('lng')} error={problems['address.lng']}>
            <Input type="number" min={-180} max={180} step="any" inputMode="decimal" {...set('lng')} />
          </Field>
          <a
            href={mapLink({ name: fields.name, address: change.address })}
            target="_blank"
            rel="noreferrer"
            className="col-span-2 inline-flex min-h-9 w-fit items-center gap-1.5 text-sm text-accent-text sm:col-span-1 sm:mt-6"
          >
            <ExternalLink aria-hidden className="size-4" />
            {t('map')}
          </a>
        </div>
        <p className="-mt-2 text-xs text-ink-3">{t('placeHint')}</p>
      </fieldset>
      <div>
        <Button type="submit" busy={busy}>
          {common('actions.save')}
        </Button>
      </div>
    </form>
  );
}
