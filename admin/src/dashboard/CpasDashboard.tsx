import Ending from '@mui/icons-material/EventBusyOutlined'
import Covers from '@mui/icons-material/HealingOutlined'
import Insurance from '@mui/icons-material/HealthAndSafetyOutlined'
import Mutations from '@mui/icons-material/SyncAltOutlined'
import { useTranslate } from 'react-admin'
import { session } from '../authProvider/session'
import { only } from '../components/fields'
import { TwoColumns } from '../components/Panel'
import { addDays, today } from '../format/day'
import { DecisionsDocument, MutationsDocument } from '../graphql/generated/graphql'
import { inboxColumns } from '../resources/mutations/inboxColumns'
import { LONG_AGO } from '../resources/mutations/useDeadlines'
import { DeadlineCard } from './DeadlineCard'
import { cardColumns, coverColumns, insuranceColumns } from './decisionCardColumns'
import { listPath, WorkCard } from './WorkCard'

const inboxCard = only(inboxColumns, 'mutation.beneficiary', 'mutation.kind', 'decideBy')

/** What waits for a social worker. */
export function CpasDashboard() {
  const translate = useTranslate()
  const day = today(session.demoClock())
  const soon = { from: day, to: addDays(day, 30) }
  return (
    <TwoColumns
      left={
        <>
          <DeadlineCard />
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
            title={translate('landing.CPAS.overdue')}
            icon={<Insurance />}
            document={DecisionsDocument}
            variables={{
              filter: {
                status: 'ACTIVE', // Who should have been insured years ago still is to be.
                insuranceDueIn: { ...soon, from: LONG_AGO },
              },
              first: 5,
              total: true,
            }}
            columns={insuranceColumns}
            show="decisions"
            all={listPath('decisions', { status: 'ACTIVE', insuranceDueInTo: soon.to })}
            done={translate('landing.CPAS.noneOverdue')}
          />
        </>
      }
      right={
        <>
          <WorkCard
            title={translate('landing.CPAS.ending')}
            icon={<Ending />}
            document={DecisionsDocument}
            variables={{ filter: { status: 'ACTIVE', endsIn: soon }, first: 5, total: true }}
            columns={cardColumns}
            show="decisions"
            all={listPath('decisions', { status: 'ACTIVE', endsInFrom: soon.from, endsInTo: soon.to })}
            done={translate('landing.CPAS.noneEnding')}
          />
          <WorkCard
            title={translate('landing.CPAS.coverEnding')}
            icon={<Covers />}
            document={DecisionsDocument}
            variables={{ filter: { status: 'ACTIVE', coverEndsIn: soon }, first: 5, total: true }}
            columns={coverColumns}
            show="decisions"
            all={listPath('decisions', { status: 'ACTIVE', coverEndsInFrom: soon.from, coverEndsInTo: soon.to })}
            done={translate('landing.CPAS.noneCoverEnding')}
          />
        </>
      }
    />
  )
}
