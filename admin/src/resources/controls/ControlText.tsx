import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { StatusChip } from '../../components'
import { ResourceLink } from '../../components/fields'
import { formatDate, formatInstant } from '../../format'
import type { ControlOutcome } from '../../graphql/generated/graphql'

interface Props {
  control: {
    openedAt: string
    dueOn: string
    outcome?: ControlOutcome | null
    remark?: string | null
    invoiceLine?: Line | null
  }
}
type Line = { id: string; code: string; performedOn: string }

/** A control in a page about something else: its outcome, its line, its dates. */
export function ControlText({ control: { openedAt, dueOn, outcome, remark, invoiceLine } }: Props) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1, flexWrap: 'wrap' }}>
      <StatusChip of="ControlOutcome" value={outcome ?? 'PENDING'} />
      {invoiceLine && <ControlledLine line={invoiceLine} />}
      <span>{translate('trail.control', { opened: formatInstant(openedAt), due: formatDate(dueOn) })}</span>
      {remark}
    </Box>
  )
}

/** The line that a control is about: its code and day. */
export const formatControlledLine = (line: Line | null | undefined): string =>
  line ? `${line.code} · ${formatDate(line.performedOn)}` : ''

export const ControlledLine = ({ line }: { line: Line }) => (
  <ResourceLink resource="invoice-lines" id={line.id}>
    {formatControlledLine(line)}
  </ResourceLink>
)
