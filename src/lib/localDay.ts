/** The day of a moment on the clock and calendar of this machine, `YYYY-MM-DD`: what a person there calls today. */
export function localDay(moment: Date): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}
