import { Typography } from '@mui/material'
import { type RaRecord, useGetList, useTranslate } from 'react-admin'
import { session } from '../authProvider/session'
import { only } from '../components/fields'
import { WorkCard } from '../components/list/WorkCard'
import { TwoColumns } from '../components/Panel'
import { addDays, today } from '../format/day'
import { formatCount } from '../format/euro'
import { inboxColumns } from '../resources/mutations/inboxColumns'
import { cardColumns, coverColumns, insuranceColumns } from './decisionCardColumns'

const inboxCard = only(inboxColumns, 'mutation.beneficiary', 'mutation.kind', 'decideBy')
const toMutation = ({ decision }: RaRecord) => `/mutations/${decision.number}`

/** What waits for a social worker. */
export function CpasDashboard() {
  const day = today(session.demoClock())
  const soon = addDays(day, 30)
  return (
    <TwoColumns
      left={
        <>
          <WorkCard
            resource="mutations"
            title="dashboard.CPAS.sixty"
            none="dashboard.CPAS.noneSixty"
            filter={{ status: 'PENDING', decideByTo: soon }}
            sort={{ field: 'decideBy', order: 'ASC' }}
            rows={7}
            columns={inboxCard}
            to={toMutation}
            aside={<OverdueCount day={day} />}
          />
          <WorkCard
            resource="mutations"
            title="dashboard.CPAS.inbox"
            filter={{ status: 'PENDING' }}
            sort={{ field: 'mutation.receivedAt', order: 'DESC' }}
            columns={inboxCard}
            to={toMutation}
          />
          <WorkCard
            resource="decisions"
            title="dashboard.CPAS.overdue"
            none="dashboard.CPAS.noneOverdue"
            filter={{ status: 'ACTIVE', insuranceDueInTo: soon }}
            sort={{ field: 'insuranceDueBy', order: 'ASC' }}
            columns={insuranceColumns}
          />
        </>
      }
      right={
        <>
          <WorkCard
            resource="decisions"
            title="dashboard.CPAS.ending"
            none="dashboard.CPAS.noneEnding"
            filter={{ status: 'ACTIVE', endsInFrom: day, endsInTo: soon }}
            sort={{ field: 'validity.to', order: 'ASC' }}
            columns={cardColumns}
          />
          <WorkCard
            resource="decisions"
            title="dashboard.CPAS.coverEnding"
            none="dashboard.CPAS.noneCoverEnding"
            filter={{ status: 'ACTIVE', coverEndsInFrom: day, coverEndsInTo: soon }}
            columns={coverColumns}
          />
        </>
      }
    />
  )
}

/** How many deadlines have passed. */
function OverdueCount({ day }: { day: string }) {
  const translate = useTranslate()
  const { total = 0 } = useGetList('mutations', {
    pagination: { page: 1, perPage: 1 },
    filter: { status: 'PENDING', decideByTo: addDays(day, -1) },
    meta: { total: true },
  })
  if (total === 0) return null
  return (
    <Typography sx={{ color: 'error.main', fontWeight: 650 }}>
      {translate('deadline.count', { smart_count: total, count: formatCount(total) })}
    </Typography>
  )
}
