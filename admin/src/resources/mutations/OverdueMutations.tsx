import Late from '@mui/icons-material/WarningAmberOutlined'
import { Box, Button } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useListContext, useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel } from '../../components/Panel'
import { today } from '../../format/day'
import type { IdentityMutationKind, InboxRowFragment } from '../../graphql/generated/graphql'
import { isByAnyDeadline } from './byDeadline'
import { inboxColumns } from './inboxColumns'
import { overdueOn, useDeadlines } from './useDeadlines'

const FIRST = 10

interface Props {
  to: (row: InboxRowFragment) => string
  rowActions?: (row: InboxRowFragment) => ReactNode
}

/** The mutations whose deadline has passed, the oldest first: above every other one, on each page of the list. */
export function OverdueMutations({ to, rowActions }: Props) {
  const translate = useTranslate()
  const { filterValues } = useListContext()
  const shown = isByAnyDeadline(filterValues)
  return shown ? (
    <Rows kinds={kindsOf(filterValues)} to={to} rowActions={rowActions} title={translate('deadline.title')} />
  ) : null
}

function Rows({ kinds, to, rowActions, title }: Props & { kinds?: IdentityMutationKind[]; title: string }) {
  const translate = useTranslate()
  const [all, setAll] = useState(false)
  const { data } = useDeadlines(overdueOn(today(session.demoClock())), kinds)
  if (!data || data.length === 0) return null
  return (
    <Box sx={{ mb: 2.5, borderLeft: '4px solid', borderColor: 'error.main', borderRadius: 1 }}>
      <Panel title={`${title} (${data.length})`} icon={<Late color="error" />} flush>
        <RecordTable
          records={all ? data : data.slice(0, FIRST)}
          columns={inboxColumns}
          to={to}
          rowActions={rowActions}
          caption={title}
        />
        {data.length > FIRST && (
          <Button size="small" sx={{ m: 1 }} aria-expanded={all} onClick={() => setAll(!all)}>
            {translate(all ? 'deadline.fewer' : 'deadline.all', { smart_count: data.length })}
          </Button>
        )}
      </Panel>
    </Box>
  )
}

const kindsOf = ({ kinds }: Record<string, unknown>) => (kinds ? ([kinds].flat() as IdentityMutationKind[]) : undefined)
