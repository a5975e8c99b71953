export * from './caller-of.ts';
export * from './create-staff.ts';
export * from './end-session.ts';
export * from './password.ts';
export * from './resolve-session.ts';
export * from './session-cookie.ts';
export * from './sign-in.ts';
