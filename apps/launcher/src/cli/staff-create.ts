import { randomBytes } from 'node:crypto';
import { createStaff } from '@tavola/domain';
import { ROLES, type Role } from '@tavola/shared';
import { type Command, requiredText, text, UsageError } from './command.ts';

export const staffCreateCommand: Command = {
  name: 'staff:create',
  about: 'Add an account that can sign in to the dashboard',
  flags: {
    email: { type: 'string', about: 'address to sign in with', required: true },
    name: { type: 'string', about: 'name shown to colleagues', required: true },
    role: { type: 'string', about: `${ROLES.join(', ')} (default staff)` },
    password: { type: 'string', about: 'at least 8 characters; made up and shown once when left out' },
  },
  async run({ ctx }, flags) {
    const role = roleFrom(text(flags, 'role') ?? 'staff');
    const email = requiredText(flags, 'email');
    const given = text(flags, 'password');
    const password = given ?? randomBytes(12).toString('base64url');
    const { id } = await createStaff(ctx, { email, name: requiredText(flags, 'name'), role, password });
    return {
      data: { id, email, role, ...(given ? {} : { password }) },
      lines: [`${email} can sign in as ${role}.`, ...(given ? [] : [`Password, shown this once: ${password}`])],
    };
  },
};

function roleFrom(name: string): Role {
  const role = ROLES.find((known) => known === name);
  if (!role) throw new UsageError(`--role is one of ${ROLES.join(', ')}.`);
  return role;
}
