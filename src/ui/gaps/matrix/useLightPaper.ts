import { useEffect } from 'react';

/** Paper is light: the dark theme is put aside while the page is printed. */
export function useLightPaper(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let theme: string | undefined;
    const begin = (): void => {
      theme = dataset['theme'];
      delete dataset['theme'];
    };
    const end = (): void => {
      if (theme !== undefined) dataset['theme'] = theme;
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
}
