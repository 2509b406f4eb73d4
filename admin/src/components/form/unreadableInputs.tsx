import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'

type Report = (source: string, isUnreadable: boolean) => void

const ReportContext = createContext<Report>(() => undefined)

/** Tells the form around this input whether its text cannot be read. */
export function useReportUnreadable(source: string, isUnreadable: boolean): void {
  const report = useContext(ReportContext)
  useEffect(() => {
    report(source, isUnreadable)
    return () => report(source, false)
  }, [report, source, isUnreadable])
}

/** Which inputs of a filter form cannot be read (react-admin then keeps the rows of the filter before), and what goes around the form so that its inputs can report it. */
export function useUnreadableInputs(): {
  unreadable: readonly string[]
  Reported: (props: { children: ReactNode }) => ReactNode
} {
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const report = useCallback<Report>(
    (source, isUnreadable) =>
      setUnreadable((before) => {
        if (before.includes(source) === isUnreadable) return before
        return isUnreadable ? [...before, source] : before.filter((one) => one !== source)
      }),
    [],
  )
  const Reported = useCallback(
    ({ children }: { children: ReactNode }) => (
      <ReportContext.Provider value={report}>{children}</ReportContext.Provider>
    ),
    [report],
  )
  return { unreadable, Reported }
}
