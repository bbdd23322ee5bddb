import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon?: LucideIcon;
  /** Without children the icon stands alone and `label` names it. */
  readonly label?: string;
  readonly variant?: 'default' | 'primary' | 'quiet';
  readonly small?: boolean;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The one button: 32 high, 26 when small. An icon alone carries a name and a tooltip. */
export function Button({
  icon: Icon,
  label,
  variant = 'default',
  small = false,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  const classes = ['button'];
  if (variant !== 'default') classes.push(`button-${variant}`);
  if (small) classes.push('button-small');
  if (children === undefined) classes.push('button-icon');
  if (className !== '') classes.push(className);
  return (
    <button
      type="button"
      className={classes.join(' ')}
      {...(children === undefined && label !== undefined ? { 'aria-label': label, title: label } : {})}
      {...rest}
    >
      {Icon !== undefined && <Icon size={small ? 14 : 16} strokeWidth={1.75} aria-hidden />}
      {children}
    </button>
  );
}
