import 'server-only';
import { readOrigins } from '@tavola/shared';
import { services } from './services.ts';

/** Who may show the widget in a frame: our own pages, and the sites the settings name at this moment. */
export async function frameAncestors(): Promise<string> {
  const { widgetOrigins } = await services().settings.get('reservations');
  return ["'self'", ...readOrigins(widgetOrigins).origins].join(' ');
}
