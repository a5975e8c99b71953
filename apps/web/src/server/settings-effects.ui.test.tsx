import { connect } from '@tavola/db';
import { createSettingsReader, secretsFrom } from '@tavola/domain';
import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { heroPicture } from '@/features/home/hero-picture.ts';
import { readerLocale } from './locale.ts';
import { siteIdentity } from './site-identity.ts';

const request = vi.hoisted(() => ({ language: null as string | null, variables: {} as Record<string, string> }));
const { db } = connect('postgres://nobody@127.0.0.1:1/none');

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => ({ get: () => request.language }),
}));
vi.mock('./services.ts', () => ({
  services: () => ({
    settings: createSettingsReader({ db, secrets: secretsFrom('only for tests'), environment: request.variables }),
  }),
}));
vi.mock('@/env.ts', () => ({ env: () => ({ publicUrl: 'http://localhost:3000' }) }));

beforeEach(() => {
  request.language = null;
  request.variables = {};
});

async function Door() {
  const { name, tagline } = await siteIdentity();
  return (
    <>
      <h1>{name}</h1>
      <p>{tagline}</p>
    </>
  );
}

it('general.tagline is the line under the name, also while the database is away', async () => {
  render(await Door());
  expect(screen.queryByText('Fish over oak')).not.toBeInTheDocument();
  request.variables = { TAVOLA_TAGLINE: 'Fish over oak', TAVOLA_RESTAURANT_NAME: 'Maré' };
  render(await Door());
  expect(screen.getByText('Fish over oak')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Maré' })).toBeInTheDocument();
});

it('general.defaultLocale is the language of visitors who state none', async () => {
  expect(await readerLocale()).toBe('en');
  request.variables = { TAVOLA_DEFAULT_LOCALE: 'de' };
  expect(await readerLocale()).toBe('de');
  request.language = 'en-GB,en;q=0.9';
  expect(await readerLocale()).toBe('en');
});

it('branding.heroPicture stands on the home page; without it a signature dish does', async () => {
  const dishes = [{ image: null }, { image: '/art/whole-sea-bream' }];
  const shown = async () => heroPicture((await siteIdentity()).picture, dishes);
  expect(await shown()).toBe('/art/whole-sea-bream');
  request.variables = { TAVOLA_HERO_PICTURE: '/media/0123abcd' };
  expect(await shown()).toBe('/media/0123abcd');
  request.variables = {};
  expect(await shown()).toBe('/art/whole-sea-bream');
  expect(heroPicture(null, [])).toBeNull();
});
