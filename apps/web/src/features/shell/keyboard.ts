/** Whether a key press belongs to a field the person is typing in, or to an open dialog, and not to the page. */
export function typingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, dialog, [role="dialog"], [role="menu"]') !== null
  );
}
