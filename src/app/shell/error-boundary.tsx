import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/**
 * Catches what should not happen, and a part of the console that could not be loaded: after an update of the server, or
 * offline. React has no hook for this, hence the class.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override readonly state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Notice
        tone="bad"
        role="alert"
        title="This screen could not be shown"
        actions={
          <Button size="small" onClick={() => location.reload()}>
            Reload the page
          </Button>
        }
      >
        <p>
          A part of the console did not load. An order that you placed is not affected: it is on the list.
        </p>
      </Notice>
    )
  }
}
