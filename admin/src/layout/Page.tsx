import { Portal, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Title, useTranslate } from 'react-admin'
import { Stack } from '../components/Panel'

/** Id of the element beside the title that the actions of a page fill. */
export const ACTIONS_ID = 'page-actions'

interface Props {
  /** A key of the catalogues, or a text. */
  title: string
  /** Chips beside the title. */
  beside?: ReactNode
  actions?: ReactNode
  /** A line under the title that says what this page is for: a text, or its key. */
  lead?: ReactNode
  children: ReactNode
}

/** A page that is neither a List nor a Show of react-admin. */
export function Page({ title, beside, actions, lead, children }: Props) {
  const translate = useTranslate()
  return (
    <>
      <Title
        preferenceKey={false}
        title={
          <>
            {translate(title, { _: title, smart_count: 2 })} {beside}
          </>
        }
      />
      {actions && <PageActions>{actions}</PageActions>}
      {lead && <Lead>{lead}</Lead>}
      <Stack>{children}</Stack>
    </>
  )
}

/** What can be done with the page, beside its title. */
export const PageActions = ({ children }: { children: ReactNode }) => (
  <Portal container={() => document.getElementById(ACTIONS_ID)}>{children}</Portal>
)

/** What a page is for. */
export function Lead({ children }: { children: ReactNode }) {
  const translate = useTranslate()
  return (
    <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '75ch' }}>
      {typeof children === 'string' ? translate(children, { _: children }) : children}
    </Typography>
  )
}
