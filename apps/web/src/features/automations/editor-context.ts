import type { EventName } from '@tavola/shared';
import type { RuleVariable } from '@tavola/shared/schemas';
import { createContext, useContext } from 'react';

/** What every field of the editor needs to know; `problemAt` gives the words of what is wrong at a place of the rule. */
export interface EditorContextValue {
  event: EventName | null;
  variables: readonly RuleVariable[];
  hasCustomer: boolean;
  currency: string;
  locations: readonly { slug: string; name: string }[];
  endpoints: readonly { id: string; url: string }[];
  problemAt: (path: string) => string | undefined;
}

export const EditorContext = createContext<EditorContextValue | undefined>(undefined);

export function useEditor(): EditorContextValue {
  const value = useContext(EditorContext);
  if (!value) throw new Error('A field of the rule editor stands outside of it');
  return value;
}
