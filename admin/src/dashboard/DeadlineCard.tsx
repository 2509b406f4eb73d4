import Clock from '@mui/icons-material/HourglassBottomOutlined'
import { Box, Button, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { session } from '../authProvider/session'
import { only } from '../components/fields'
import { RecordTable } from '../components/list/RecordTable'
import { Panel } from '../components/Panel'
import { QueryState } from '../components/QueryState'
import { addDays, today } from '../format/day'
import { formatCount } from '../format/euro'
import { inboxColumns } from '../resources/mutations/inboxColumns'
import { overdueOn, useDeadlines } from '../resources/mutations/useDeadlines'

const columns = only(inboxColumns, 'mutation.beneficiary', 'mutation.kind', 'decideBy')

/** The deadlines of the centre: what is overdue first, then what comes within 30 days, the earliest on top. */
export function DeadlineCard() {
  const translate = useTranslate()
  const day = today(session.demoClock())
  const overdue = useDeadlines(overdueOn(day))
  const soon = useDeadlines({ from: day, to: addDays(day, 30) })
  const title = translate('landing.CPAS.sixty')
  // One answer for both: the first rows are shown once it is known that nothing more urgent exists.
  const query = {
    data: overdue.data && soon.data && { overdue: overdue.data, soon: soon.data },
    error: overdue.error ?? soon.error,
    isPending: overdue.isPending || soon.isPending,
    refetch: () => Promise.all([overdue.refetch(), soon.refetch()]),
  }
  const late = overdue.data?.length ?? 0
  return (
    <Panel
      title={title}
      icon={<Clock />}
      flush
      aside={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          {late > 0 && (
            <Typography sx={{ color: 'error.main', fontWeight: 650 }}>
              {translate('deadline.count', { smart_count: late, count: formatCount(late) })}
            </Typography>
          )}
          {soon.data && (
            <Typography color="text.secondary">
              {translate('deadline.within', { count: formatCount(soon.data.length), days: 30 })}
            </Typography>
          )}
          <Button
            size="small"
            component={RouterLink}
            to="/mutations"
            aria-label={translate('value.labelled', { label: translate('shell.all'), value: title })}
          >
            {translate('shell.all')}
          </Button>
        </Box>
      }
    >
      <Box sx={{ px: query.data ? 0 : 2, pb: 0.5 }}>
        <QueryState query={query} lines={3}>
          {(data) =>
            data.overdue.length + data.soon.length === 0 ? (
              <Typography color="text.secondary" sx={{ px: 2, pb: 1.5 }}>
                {translate('landing.CPAS.noneSixty')}
              </Typography>
            ) : (
              <RecordTable
                records={[...data.overdue, ...data.soon].slice(0, 7)}
                columns={columns}
                to={(row) => `/mutations/${row.decision.number}`}
                caption={title}
              />
            )
          }
        </QueryState>
      </Box>
    </Panel>
  )
}
