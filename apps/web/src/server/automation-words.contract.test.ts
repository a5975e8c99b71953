import { describeEvents } from '@tavola/domain';
import { ACTION_KINDS, MAIL_TEMPLATES, PUSH_TEMPLATES } from '@tavola/shared';
import { describe, expect, it } from 'vitest';
import deWords from '../../messages/de/automations.json';
import deCommon from '../../messages/de/common.json';
import enWords from '../../messages/en/automations.json';
import enCommon from '../../messages/en/common.json';
import { valueKey } from '../features/automations/value-key.ts';

const { events } = describeEvents();

/** Whether a dotted key leads to a text. */
const says = (words: unknown, key: string): boolean => {
  let current = words;
  for (const name of key.split('.')) {
    if (typeof current !== 'object' || current === null) return false;
    current = Reflect.get(current, name);
  }
  return typeof current === 'string';
};

describe.each([
  ['en', enWords, enCommon],
  ['de', deWords, deCommon],
])('%s', (_locale, words, common) => {
  it('says every event and what it is about', () => {
    const missing = events.filter(
      ({ name }) => !says(words, `event.${name}`) || !says(words, `group.${name.split('.')[0]}`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('says every name a rule may use', () => {
    const paths = new Set(events.flatMap(({ variables }) => variables.map(({ path }) => path)));
    expect([...paths].filter((path) => !says(words, `name.${path}`))).toEqual([]);
  });

  it('says every value a rule may compare with', () => {
    const missing = events.flatMap(({ name, variables }) =>
      variables.flatMap(({ path, choices = [] }) =>
        choices.flatMap((choice) => {
          const { namespace, key } = valueKey(path, choice, name);
          return says(namespace === 'common' ? common : words, key) ? [] : [`${name} ${path} ${choice}`];
        }),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('says every kind of action and every mail', () => {
    expect(ACTION_KINDS.filter((kind) => !says(words, `actions.kind.${kind}`))).toEqual([]);
    expect([...MAIL_TEMPLATES, ...PUSH_TEMPLATES].filter((template) => !says(words, `template.${template}`))).toEqual(
      [],
    );
  });
});
