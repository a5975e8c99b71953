import { useTranslations } from 'next-intl';

/** What a message was made from: one of the product's mails by its name, or a text of one's own rules. */
export function useTemplateWord() {
  const t = useTranslations('messages');
  const templates = useTranslations('automations.template');
  return (template: string): string => {
    if (template === 'own') return t('own');
    return templates.has(template as never) ? templates(template as never) : template;
  };
}
