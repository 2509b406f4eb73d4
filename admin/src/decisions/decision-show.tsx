import { Alert, AlertTitle, Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { CpasContact } from '../cpas/cpas-contact'
import { DecisionDocument, type DecisionQuery } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import type { Column } from '../lists/columns'
import { RecordTable } from '../lists/table'
import { TwoLines } from '../lists/two-lines'
import { StateChip, Tag } from '../look/chips'
import { Facts } from '../look/facts'
import { ProviderCell, To } from '../look/links'
import { Page } from '../look/page'
import { Columns, Panel, Stack } from '../look/panel'
import { Answered, NotThere } from '../look/states'
import { dayText } from '../values/day'
import { euroText } from '../values/euro'
import { mutationText } from '../values/mutation-text'
import { nissText, personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'
import { Coverages } from './coverages'
import { DecisionActs } from './decision-acts'
import { History } from './history'
import { RefundTerms } from './refund-terms'
import { RelatedLines } from './related-lines'

export type Decision = NonNullable<DecisionQuery['one']>

/** A decision: what it grants, on what grounds, and all that happened to it. */
export function DecisionShow() {
  const translate = useTranslate()
  const number = useParams().id ?? ''
  const query = useGraph(DecisionDocument, { id: number })
  const trail = [{ to: '/decisions', label: translate('resources.decisions.name', { smart_count: 2 }) }]
  if (!query.data) {
    return (
      <Page title={number} trail={trail}>
        <Answered query={query} lines={12}>
          {() => null}
        </Answered>
      </Page>
    )
  }
  const decision = query.data.one
  if (!decision) return <NotThere trail={trail} />
  return (
    <Page
      title={`${translate('resources.decisions.name', { smart_count: 1 })} ${decision.number}`}
      trail={trail}
      beside={
        <>
          <StateChip of="DecisionStatus" value={decision.status} />
          <Tag>{translate(`enums.DecisionKind.${decision.kind}`)}</Tag>
          <Tag>{translate('history.version', { version: decision.version })}</Tag>
        </>
      }
      actions={<DecisionActs decision={decision} />}
    >
      <Columns main={<Main decision={decision} />} side={<History number={decision.number} />} />
      <Box sx={{ mt: 2.5 }}>
        <Stack>
          <Commitments decision={decision} />
          <RelatedLines filter={{ decisionNumber: decision.number }} />
        </Stack>
      </Box>
    </Page>
  )
}

function Main({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  return (
    <>
      {decision.suspension && <Suspended decision={decision} />}
      <Panel title={personName(decision.beneficiary) || translate('fields.beneficiary')}>
        <Facts
          columns={3}
          rows={[
            [
              translate('fields.niss'),
              decision.beneficiary && (
                <To resource="persons" id={decision.beneficiary.niss}>
                  {nissText(decision.beneficiary.niss)}
                </To>
              ),
            ],
            [translate('fields.birthDate'), dayText(decision.beneficiary?.birthDate)],
            [translate('fields.deathDate'), dayText(decision.beneficiary?.deathDate)],
            [translate('fields.residenceStatus'), translate(`enums.ResidenceStatus.${decision.residenceStatus}`)],
            [translate('fields.insuranceStatus'), translate(`enums.InsuranceStatus.${decision.insuranceStatus}`)],
            [
              translate('fields.incomeLevel'),
              decision.incomeLevel && translate(`enums.IncomeLevel.${decision.incomeLevel}`),
            ],
            [translate('fields.insuranceDueBy'), dayText(decision.insuranceDueBy)],
            [translate('fields.insuranceDelayGrounds'), decision.insuranceDelayGrounds],
          ]}
        />
      </Panel>
      <Panel title={translate('decision.grant')}>
        <Facts
          columns={3}
          rows={[
            [translate('fields.validity'), periodText(decision.validity)],
            [translate('fields.councilDate'), dayText(decision.councilDate)],
            [translate('fields.judicialDecision'), translate(decision.judicialDecision ? 'value.yes' : 'value.no')],
            [translate('fields.cpas'), <CpasContact key="cpas" cpas={decision.cpas} />],
          ]}
        />
      </Panel>
      <Panel title={translate('fields.coverages')}>
        <Coverages coverages={decision.coverages} />
      </Panel>
      <Panel title={translate('fields.refundTerms')}>
        <RefundTerms terms={decision.refundTerms} />
      </Panel>
      {decision.ownFunds && decision.ownFunds.length > 0 && (
        <Panel title={translate('fields.ownFunds')}>
          <Facts
            rows={decision.ownFunds.map((item) => [
              item.description,
              item.maxAmount ? euroText(item.maxAmount) : translate('value.noMaximum'),
            ])}
          />
        </Panel>
      )}
    </>
  )
}

function Suspended({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const cause = decision.suspension?.cause.mutation
  return (
    <Alert severity="warning" variant="outlined">
      <AlertTitle>{translate('decision.suspendedSince', { day: dayText(decision.suspension?.since) })}</AlertTitle>
      {cause &&
        `${translate(`enums.IdentityMutationKind.${cause.kind}`)} · ${dayText(cause.effectiveOn)} · ${mutationText(cause.before)} → ${mutationText(cause.after)}`}
    </Alert>
  )
}

type Commitment = Decision['commitments']['edges'][number]['node'] & { id: string }
const commitmentColumns: Column<Commitment>[] = [
  { label: 'commitmentNumber', text: (row) => row.number, cell: (row) => <TwoLines first={row.number} width={190} /> },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderCell provider={row.provider} />,
    phone: true,
  },
  { label: 'careType', text: (row) => words.text(`enums.CareType.${row.careType}`), phone: true },
  { label: 'guaranteed', text: (row) => periodText(row.guaranteed), phone: true },
  { label: 'version', text: (row) => String(row.decisionVersion.version), align: 'right', kind: 'number' },
]

function Commitments({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const commitments = decision.commitments.edges.map(({ node }) => ({ ...node, id: node.number }))
  const title = translate('resources.commitments.name', { smart_count: 2 })
  return (
    <Panel title={title} flush={commitments.length > 0}>
      {commitments.length === 0 ? (
        <Typography color="text.secondary">{translate('decision.noCommitment')}</Typography>
      ) : (
        <RecordTable records={commitments} columns={commitmentColumns} caption={title} />
      )}
    </Panel>
  )
}
