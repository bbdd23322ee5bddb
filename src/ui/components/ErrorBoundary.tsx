import { Component, type ReactNode } from 'react';

/** Keeps one panel's failure from taking the others down; `fallback` offers to try again. */
export class ErrorBoundary extends Component<
  { readonly fallback: (error: Error, retry: () => void) => ReactNode; readonly children: ReactNode },
  { readonly error: Error | undefined }
> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return this.props.fallback(error, () => this.setState({ error: undefined }));
  }
}
