import { LOCALES } from '@tavola/shared';
import { cn } from '@tavola/ui/cn';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { parseTheme, THEME_COOKIE, THEMES } from './preferences.ts';

interface PreferenceGroupProps {
  legend: string;
  name: 'locale' | 'theme';
  choices: { value: string; label: string; lang?: string }[];
  current: string;
}

function PreferenceGroup({ legend, name, choices, current }: PreferenceGroupProps) {
  return (
    <form action="/preferences" method="post" className="flex flex-wrap items-baseline gap-x-1">
      <span id={`preference-${name}`} className="sr-only">
        {legend}
      </span>
      {choices.map(({ value, label, lang }) => (
        <button
          key={value}
          type="submit"
          name={name}
          value={value}
          lang={lang}
          aria-pressed={value === current}
          aria-describedby={`preference-${name}`}
          className={cn(
            'min-h-8 rounded-sm px-2 text-sm',
            value === current
              ? 'font-medium text-ink underline decoration-accent decoration-2 underline-offset-6'
              : 'text-ink-3 hover:text-ink',
          )}
        >
          {label}
        </button>
      ))}
    </form>
  );
}

/** Language and appearance as plain form buttons: they work before, and without, any script. */
export async function PreferenceButtons() {
  const t = await getTranslations('shell');
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <div className="-mx-2 flex flex-wrap gap-x-8 gap-y-1">
      <PreferenceGroup
        legend={t('footer.language')}
        name="locale"
        choices={LOCALES.map((value) => ({ value, label: t(`locale.${value}`), lang: value }))}
        current={await getLocale()}
      />
      <PreferenceGroup
        legend={t('footer.appearance')}
        name="theme"
        choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        current={theme}
      />
    </div>
  );
}
