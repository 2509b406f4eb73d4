import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * What follows once an act is done, and once only. It waits for a rendering that knows of it, so that the guard of the
 * form lets the page move on; where the new data takes the form off the page meanwhile, it follows as the form goes.
 */
export function useAfterMutation<T>(onDone: (value: T) => void) {
  const [isFinished, setFinished] = useState(false)
  const latest = useRef(onDone)
  const waiting = useRef<{ value: T }>(undefined)
  const isOnPage = useRef(false)
  const deliver = useCallback(() => {
    const done = waiting.current
    waiting.current = undefined
    if (done) latest.current(done.value)
  }, [])
  useEffect(() => {
    latest.current = onDone
  })
  useEffect(() => {
    isOnPage.current = true
    return () => {
      isOnPage.current = false
      deliver()
    }
  }, [deliver])
  useEffect(() => {
    if (isFinished) deliver()
  }, [isFinished, deliver])
  const finish = useCallback(
    (value: T) => {
      waiting.current = { value }
      if (isOnPage.current) setFinished(true)
      else deliver()
    },
    [deliver],
  )
  return { isFinished, finish }
}
