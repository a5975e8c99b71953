import { anonymousActor } from '@tavola/domain';
import { ROLE_PERMISSIONS, ROLES, SCOPES } from '@tavola/shared';
import { procedureFacts } from '../src/rest-operations.ts';

const MARK = { true: '●', false: '' } as const;

/** The text of `docs/permissions.md`: every procedure and who may call it. */
export function permissionsPage(): string {
  const anyone = anonymousActor('anybody').permissions;
  const rows = procedureFacts().map(({ path, type, access }) => {
    if (!access) throw new Error(`${path} declares no access`);
    const { permission, keys, testOnly } = access;
    const may = (has: boolean) => MARK[`${!testOnly && (permission === null || has)}`];
    const scope =
      keys === false
        ? ''
        : testOnly
          ? 'test keys'
          : permission === null
            ? '●'
            : SCOPES.some((each) => each === permission)
              ? `\`${permission}\``
              : '';
    const roles = ROLES.map((role) => may(permission !== null && ROLE_PERMISSIONS[role].includes(permission)));
    return `| \`${path}\` | ${type} | ${permission ? `\`${permission}\`` : 'none'} | ${[may(permission !== null && anyone.has(permission)), ...roles, scope].join(' | ')} |`;
  });
  return `# Who may call what

Written by \`npm run generate -w packages/api\` from the procedures. Do not edit. A test calls every procedure as each of
these and compares.

| procedure | kind | permission | anyone | ${ROLES.join(' | ')} | API key with scope |
|---|---|---|---|${ROLES.map(() => '---|').join('')}---|
${rows.join('\n')}
`;
}
