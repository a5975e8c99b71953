/** A required number of a form; NaN when it was left empty, which the server refuses by name. */
export const numberOf = (form: FormData, name: string): number => {
  const text = String(form.get(name) ?? '').trim();
  return text === '' ? Number.NaN : Number(text);
};

/** A limit of a form; empty means there is none. */
export const limitOf = (form: FormData, name: string): number | null => {
  const value = numberOf(form, name);
  return Number.isNaN(value) ? null : value;
};

export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

export const allOf = (form: FormData, name: string): string[] => form.getAll(name).map(String);
