import { useEffect } from 'react'
import { useNotify } from 'react-admin'
import { onPartialAnswer } from '../graphql/client'

/** Notifies once for each answer that lacks a part because its subgraph does not answer; the rest of the page stays usable. */
export function usePartialDataNotification(): void {
  const notify = useNotify()
  useEffect(
    () =>
      onPartialAnswer(() => notify('failure.SUBGRAPH_UNAVAILABLE.hint', { type: 'warning', autoHideDuration: 8_000 })),
    [notify],
  )
}
