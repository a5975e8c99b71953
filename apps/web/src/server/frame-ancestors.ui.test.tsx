import { connect } from '@tavola/db';
import { createSettingsReader, secretsFrom } from '@tavola/domain';
import { NextRequest } from 'next/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { proxy } from '../proxy.ts';

const state = vi.hoisted(() => ({ variables: {} as Record<string, string> }));
const { db } = connect('postgres://nobody@127.0.0.1:1/none');

vi.mock('./services.ts', () => ({
  services: () => ({
    settings: createSettingsReader({ db, secrets: secretsFrom('only for tests'), environment: state.variables }),
  }),
}));
vi.mock('@/env.ts', () => ({ development: false }));

beforeEach(() => {
  state.variables = {};
});

async function framedBy(path: string): Promise<string> {
  const response = await proxy(new NextRequest(`http://localhost:3000${path}`));
  const policy = response.headers.get('content-security-policy') ?? '';
  return /frame-ancestors ([^;]+)/.exec(policy)?.[1] ?? '';
}

it('reservations.widgetOrigins names who may frame the widget, and nothing else', async () => {
  expect(await framedBy('/embed/book')).toBe("'self'");
  state.variables = { TAVOLA_WIDGET_ORIGINS: 'https://www.example.com\nhttps://*.example.org' };
  expect(await framedBy('/embed/book')).toBe("'self' https://www.example.com https://*.example.org");
  expect(await framedBy('/dashboard')).toBe("'none'");
});

it('what is no address of a site never reaches the policy', async () => {
  state.variables = { TAVOLA_WIDGET_ORIGINS: 'https://a.example; script-src *' };
  expect(await framedBy('/embed/book')).toBe("'self'");
});
