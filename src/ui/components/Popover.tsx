import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';

const margin = 12;

/**
 * A panel beside the element that opened it, kept inside the window. Takes the focus, gives it back, closes on Escape,
 * on a click elsewhere and when the focus leaves it.
 */
export function Popover(props: {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  const { anchor, onClose } = props;

  useLayoutEffect(() => {
    const box = panel.current?.getBoundingClientRect();
    const at = anchor.current?.getBoundingClientRect();
    if (box === undefined || at === undefined) return;
    const below = at.bottom + 6;
    const top =
      below + box.height + margin > window.innerHeight ? Math.max(margin, at.top - box.height - 6) : below;
    const left = Math.max(margin, Math.min(at.left, window.innerWidth - box.width - margin));
    setPlace({ left, top });
  }, [anchor]);

  // What is hidden cannot take the focus, so the panel takes it once it has its place.
  const placed = place !== undefined;
  useLayoutEffect(() => {
    if (placed) panel.current?.focus({ preventScroll: true });
  }, [placed]);

  useEffect(() => {
    const opener = anchor.current;
    const onPointer = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (panel.current?.contains(target) !== true && opener?.contains(target) !== true) onClose();
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [anchor, onClose]);

  return (
    <div
      ref={panel}
      className={`popover ${props.className ?? ''}`}
      role="dialog"
      aria-label={props.label}
      tabIndex={-1}
      style={place === undefined ? { left: 0, top: 0, visibility: 'hidden' } : place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
        anchor.current?.focus();
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to !== null && !event.currentTarget.contains(to) && to !== anchor.current) onClose();
      }}
    >
      {props.children}
    </div>
  );
}
