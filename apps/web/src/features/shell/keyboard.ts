const owner = (target: EventTarget | null, selector: string): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest(selector) !== null);

/** Whether a key press belongs to a field the person is typing in. */
export const inField = (target: EventTarget | null): boolean => owner(target, 'input, textarea, select');

/** Whether it belongs to such a field, or to an open dialog, and not to the page. */
export const typingIn = (target: EventTarget | null): boolean =>
  inField(target) || owner(target, 'dialog, [role="dialog"], [role="menu"]');
