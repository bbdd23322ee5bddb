/**
 * After a press that takes its own button away, moves the focus to what is left beside it; where the button is still
 * there, or the focus went elsewhere, nothing happens.
 * @param next what takes the focus; it needs no tab stop of its own.
 */
export function keepFocus(next: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const element = next();
    if (element === null || element === undefined) return;
    if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  });
}
