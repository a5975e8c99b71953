import { newId, schema, sqlState } from '@tavola/db';
import type { Role } from '@tavola/shared';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { hashPassword } from './password.ts';

export interface CreateStaff {
  email: string;
  name: string;
  role: Role;
  password: string;
  locationIds?: string[] | null;
}

const SHORTEST_PASSWORD = 8;

/** Adds an account that can sign in at once. The address must be new; passwords have at least eight characters. */
export async function createStaff(ctx: Ctx, input: CreateStaff): Promise<{ id: string }> {
  if (input.password.length < SHORTEST_PASSWORD) {
    throw new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: 'password', message: `Use at least ${SHORTEST_PASSWORD} characters` }] },
    });
  }
  const id = newId();
  const passwordHash = await hashPassword(input.password);
  try {
    await ctx.db.insert(schema.staff).values({
      id,
      email: input.email.trim().toLowerCase(),
      name: input.name.trim(),
      role: input.role,
      passwordHash,
      locationIds: input.locationIds ?? null,
    });
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new DomainError('CONFLICT', { details: { field: 'email' } });
  }
  return { id };
}
