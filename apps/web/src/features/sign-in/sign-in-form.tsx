'use client';

import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { IconButton } from '@tavola/ui/icon-button';
import { Input } from '@tavola/ui/input';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type FormEvent, useRef, useState } from 'react';
import { type SignInResult, submitCredentials } from './submit-credentials.ts';

type Missing = Partial<Record<'email' | 'password', true>>;

function PasswordInput({
  shown,
  onToggle,
  ...rest
}: ComponentProps<'input'> & { shown: boolean; onToggle: () => void }) {
  const t = useTranslations('signIn');
  return (
    <span className="relative block">
      <Input {...rest} type={shown ? 'text' : 'password'} className="pe-11" />
      <IconButton
        label={t(shown ? 'hide' : 'show')}
        size="sm"
        aria-pressed={shown}
        onClick={onToggle}
        className="absolute end-1 top-1 text-ink-3"
      >
        {shown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
      </IconButton>
    </span>
  );
}

export interface SignInFormProps {
  next: string;
  submit?: (email: string, password: string) => Promise<SignInResult>;
  leave?: (href: string) => void;
}

/** E-mail and password; what was typed stays after a refusal, and the focus goes to what needs attention. */
export function SignInForm({
  next,
  submit = submitCredentials,
  leave = (href) => location.assign(href),
}: SignInFormProps) {
  const t = useTranslations('signIn');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const [refusal, setRefusal] = useState<Exclude<SignInResult, 'ok'>>();
  const form = useRef<HTMLFormElement>(null);
  const focus = (name: string) => form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();

  const send = async (email: string, password: string) => {
    setBusy(true);
    const result = await submit(email, password);
    if (result === 'ok') return leave(next);
    setBusy(false);
    setRefusal(result);
    if (result === 'wrong') focus('password');
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const email = String(data.get('email') ?? '').trim();
    const password = String(data.get('password') ?? '');
    const gaps: Missing = { ...(email ? {} : { email: true }), ...(password ? {} : { password: true }) };
    setMissing(gaps);
    setRefusal(undefined);
    if (gaps.email) focus('email');
    else if (gaps.password) focus('password');
    else void send(email, password);
  };

  // POST: pressed before the page is alive, it must not put the password into the address.
  return (
    <form method="post" ref={form} onSubmit={onSubmit} noValidate className="grid gap-4">
      <Field label={t('email')} error={missing.email && t('required')}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </Field>
      <Field label={t('password')} error={missing.password && t('required')}>
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          shown={shown}
          onToggle={() => setShown(!shown)}
        />
      </Field>
      <div role="alert">
        {refusal && <p className="rounded-md bg-danger-tint px-3 py-2.5 text-sm text-danger-text">{t(refusal)}</p>}
      </div>
      <Button type="submit" size="lg" busy={busy}>
        {t(busy ? 'busy' : 'submit')}
      </Button>
    </form>
  );
}
