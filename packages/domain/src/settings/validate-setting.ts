import { readOrigins, type SettingField } from '@tavola/shared';
import { emailSchema, picturePathSchema } from '@tavola/shared/schemas';

const COLOR = /^#[0-9a-f]{6}$/i;

/** What is wrong with a value for this field, or undefined when it may be stored. */
export function settingProblem(field: SettingField, value: unknown): string | undefined {
  switch (field.kind) {
    case 'integer':
      return Number.isInteger(value) && (value as number) >= field.min && (value as number) <= field.max
        ? undefined
        : `Use a whole number from ${field.min} to ${field.max}`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'Use true or false';
    case 'choice':
      return field.options.includes(value as string) ? undefined : `Use one of ${field.options.join(', ')}`;
    case 'email':
      return value === '' || emailSchema.safeParse(value).success ? undefined : 'Use an e-mail address';
    case 'color':
      return typeof value === 'string' && COLOR.test(value) ? undefined : 'Use a colour like #9a3b26';
    case 'picture':
      return value === '' || picturePathSchema.safeParse(value).success ? undefined : 'Choose a picture of the library';
    case 'text':
      if (typeof value !== 'string' || value.length > field.max) return `Use at most ${field.max} characters`;
      return field.format === 'origins' ? originsProblem(value) : undefined;
    case 'secret':
      return typeof value === 'string' && value.length <= 500 ? undefined : 'Use at most 500 characters';
  }
}

function originsProblem(text: string): string | undefined {
  const [wrong] = readOrigins(text).wrong;
  return wrong === undefined ? undefined : `Use addresses like https://www.example.com, not ${wrong.slice(0, 60)}`;
}

/** A value from the environment in the field's own type; undefined when it does not fit. */
export function parseEnvironment(field: SettingField, raw: string | undefined): string | number | boolean | undefined {
  if (raw === undefined || raw === '') return undefined;
  const value = field.kind === 'integer' ? Number(raw) : field.kind === 'boolean' ? raw === '1' || raw === 'true' : raw;
  return settingProblem(field, value) === undefined ? value : undefined;
}
