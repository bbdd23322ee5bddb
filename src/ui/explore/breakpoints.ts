/** Below it the filters fold into a button. */
export const filtersFold = '(max-width: 1279px)';
/** Below it the inspector is a sheet. */
export const inspectorFolds = '(max-width: 1023px)';
/** The layout of a phone. */
export const phone = '(max-width: 639px)';
