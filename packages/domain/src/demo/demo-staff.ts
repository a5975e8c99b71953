import type { Role } from '@tavola/shared';
import type { HouseSlug } from './menu-shape.ts';

export type DemoStaff = { email: string; name: string; role: Role; password: string; houses: HouseSlug[] | null };

/** Accounts of the demo only. Whoever shows them must know that the demo is on. */
export const DEMO_STAFF: readonly DemoStaff[] = [
  {
    email: 'owner@example.com',
    name: 'Teresa Quintela',
    role: 'super_admin',
    password: 'owner-by-the-sea',
    houses: null,
  },
  { email: 'manager@example.com', name: 'Rui Barros', role: 'manager', password: 'manager-by-the-sea', houses: null },
  {
    email: 'staff@example.com',
    name: 'Marta Sampaio',
    role: 'staff',
    password: 'staff-by-the-sea',
    houses: ['harbour'],
  },
];
