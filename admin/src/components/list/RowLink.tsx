import { Link } from '@mui/material'
import { createContext, type ReactNode, useContext } from 'react'
import { type RaRecord, useRecordContext } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'

/** The address that a row leads to; undefined if it has no page. */
export type RowPath = (record: RaRecord) => string | undefined

export const RowPathContext = createContext<RowPath>(() => undefined)

/** Whether a button is in a row, where it is small and has no icon. */
export const InRowContext = createContext(false)

/** A real link in the row: react-admin's rows react to a click of the mouse only, not to Tab, Enter or Ctrl+click. */
export function RowLink({ children }: { children: ReactNode }) {
  const record = useRecordContext()
  const pathOf = useContext(RowPathContext)
  const path = record && pathOf(record)
  if (!path) return <>{children}</>
  return (
    <Link component={RouterLink} to={path}>
      {children}
    </Link>
  )
}
