import { Link } from '@mui/material'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'

/** A link where the role has that page, plain text where it has not. */
export function ResourceLink({ resource, id, children }: { resource: string; id: string; children: ReactNode }) {
  if (!can(session.current(), resource, 'show')) return <>{children}</>
  return (
    <Link component={RouterLink} to={`/${resource}/${encodeURIComponent(id)}/show`}>
      {children}
    </Link>
  )
}
