/** Where `npm run e2e` has started the composed system. */
function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys by "npm run e2e"`);
  return value;
}

export interface DemoAccount {
  email: string;
  password: string;
  role: 'super_admin' | 'manager' | 'staff';
}

export const env = {
  baseUrl: told('SYSTEM_URL'),
  gatewayUrl: told('GATEWAY_URL'),
  databaseUrl: told('SYSTEM_DATABASE_URL'),
  chromium: told('CHROMIUM_PATH'),
  /** The launcher's record of its processes. */
  runFile: told('SYSTEM_RUN_FILE'),
  accounts: JSON.parse(told('DEMO_ACCOUNTS')) as DemoAccount[],
};
