import { Component, type ReactNode } from 'react'
import { ErrorState } from './ErrorState'

/** Keeps the menu alive where a page breaks; `of` names the page, so that the next one starts whole. */
export class ErrorBoundary extends Component<{ of: string; children: ReactNode }, { error?: unknown; of?: string }> {
  override state: { error?: unknown; of?: string } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  static getDerivedStateFromProps(props: { of: string }, state: { error?: unknown; of?: string }) {
    return props.of === state.of ? null : { of: props.of, error: undefined }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return <ErrorState error={this.state.error} retry={() => this.setState({ error: undefined })} />
  }
}
