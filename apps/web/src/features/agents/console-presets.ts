/** A request of the test console, ready to be changed and sent. */
export interface ConsoleRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`. */
  path: string;
  body: string;
}

export const PRESETS = ['time', 'availability', 'hold', 'book', 'menu', 'clock'] as const;
export type Preset = (typeof PRESETS)[number];

const json = (value: object): string => JSON.stringify(value, null, 2);

/** What an integrator tries first, for this restaurant. */
export function presetRequest(preset: Preset, location: string, tomorrow: string): ConsoleRequest {
  const slot = { location, date: tomorrow, time: '19:00', partySize: 2 };
  const guest = { name: 'Ada Lovelace', phone: '+351 912 345 678', email: 'ada@example.com' };
  switch (preset) {
    case 'time':
      return { method: 'GET', path: '/time', body: '' };
    case 'availability':
      return {
        method: 'GET',
        path: `/reservations/availability?${new URLSearchParams({ location, date: 'tomorrow', partySize: '2' })}`,
        body: '',
      };
    case 'hold':
      return { method: 'POST', path: '/reservations/hold', body: json(slot) };
    case 'book':
      return { method: 'POST', path: '/reservations', body: json({ ...slot, guest }) };
    case 'menu':
      return { method: 'GET', path: `/menu?${new URLSearchParams({ location })}`, body: '' };
    case 'clock':
      return { method: 'POST', path: '/test/clock', body: json({ advanceSeconds: 600 }) };
  }
}
