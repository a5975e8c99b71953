import { useTranslations } from 'next-intl';

/** Queues and kinds of work as people call them; what is newer than the words shows its own name. */
export function useWorkWords() {
  const t = useTranslations('operations');
  const word = (key: string, fallback: string) => (t.has(key as never) ? t(key as never) : fallback);
  return {
    queue: (name: string) => word(`queueName.${name}`, name),
    recurring: (name: string) => word(`recurringName.${name}`, name),
    work: (kind: string) => word(`workName.${kind}`, kind),
  };
}
