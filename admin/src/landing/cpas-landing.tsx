import Ending from '@mui/icons-material/EventBusyOutlined'
import Insurance from '@mui/icons-material/HealthAndSafetyOutlined'
import Suspended from '@mui/icons-material/PauseCircleOutlined'
import Mutations from '@mui/icons-material/SyncAltOutlined'
import { useTranslate } from 'react-admin'
import { DecisionsDocument, MutationsDocument } from '../gql/graphql'
import { inboxColumns } from '../mutations/mutation-list'
import { session } from '../session/session'
import { addDays, today } from '../values/day'
import { cardColumns, insuranceColumns } from './decision-cards'
import { listAt, WorkCard } from './work-card'

const inboxCard = inboxColumns.filter(({ label }) => ['beneficiary', 'mutationKind', 'effectiveOn'].includes(label))

/** What waits for a social worker. */
export function CpasLanding() {
  const translate = useTranslate()
  const day = today(session.demoClock())
  const endsIn = { from: day, to: addDays(day, 30) }
  const to = (row: { number: string }) => `/decisions/${row.number}/show`
  return (
    <>
      <WorkCard
        title={translate('landing.CPAS.inbox')}
        icon={<Mutations />}
        document={MutationsDocument}
        variables={{ filter: { status: 'PENDING' }, first: 5, total: true }}
        columns={inboxCard}
        to={(row) => `/mutations/${row.decision.number}`}
        all="/mutations"
        done={translate('resources.mutations.empty')}
      />
      <WorkCard
        title={translate('landing.CPAS.suspended')}
        icon={<Suspended />}
        document={DecisionsDocument}
        variables={{ filter: { status: 'SUSPENDED' }, first: 5, total: true }}
        columns={cardColumns}
        to={to}
        all={listAt('decisions', { status: 'SUSPENDED' })}
        done={translate('landing.CPAS.noneSuspended')}
      />
      <WorkCard
        title={translate('landing.CPAS.ending')}
        icon={<Ending />}
        document={DecisionsDocument}
        variables={{ filter: { status: 'ACTIVE', endsIn }, first: 5, total: true }}
        columns={cardColumns}
        to={to}
        all={listAt('decisions', { status: 'ACTIVE', endsInFrom: endsIn.from, endsInTo: endsIn.to })}
        done={translate('landing.CPAS.noneEnding')}
      />
      <WorkCard
        title={translate('landing.CPAS.overdue')}
        icon={<Insurance />}
        document={DecisionsDocument}
        variables={{ filter: { insuranceOverdue: true }, first: 5, total: true }}
        columns={insuranceColumns}
        to={to}
        all={listAt('decisions', { insuranceOverdue: true })}
        done={translate('landing.CPAS.noneOverdue')}
      />
    </>
  )
}
