import { Box, Link } from '@mui/material'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'

interface LinkProps {
  resource: string
  id: string
  children: ReactNode
}

/** A link where the role has that page, plain text where it has not. */
export function ResourceLink({ resource, id, children }: LinkProps) {
  if (!isOffered(resource, 'show')) return <>{children}</>
  return (
    <Link component={RouterLink} to={`/${resource}/${encodeURIComponent(id)}/show`}>
      {children}
    </Link>
  )
}

/** A name that leads to its page, with its number. */
export const NumberedLink = ({ number, ...link }: LinkProps & { number: string }) => (
  <span>
    <ResourceLink {...link} />{' '}
    <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', fontSize: '0.88em', fontWeight: 400 }}>
      {number}
    </Box>
  </span>
)
