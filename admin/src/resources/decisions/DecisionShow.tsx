import { Alert, AlertTitle, Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { DescriptionList } from '../../components/DescriptionList'
import { ProviderStackedField } from '../../components/fields/ProviderField'
import { ResourceLink } from '../../components/fields/ResourceLink'
import type { Column } from '../../components/list/column'
import { RecordTable } from '../../components/list/RecordTable'
import { StackedCell } from '../../components/list/StackedCell'
import { NotFound } from '../../components/NotFound'
import { MainAndSide, Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { StatusChip, Tag } from '../../components/StatusChip'
import { formatDate } from '../../format/day'
import { formatMutation } from '../../format/enumText'
import { formatNiss, formatPersonName } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import { DecisionDocument, type DecisionQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { Page } from '../../layout/Page'
import { CpasContact } from '../cpas/CpasContact'
import { Coverages } from './Coverages'
import { DecisionActs } from './DecisionActions'
import { formatInquiry, formatOwnFunds } from './formatStatements'
import { RefundTerms } from './RefundTerms'
import { RelatedLines } from './RelatedLines'
import { VersionHistory } from './VersionHistory'

export type Decision = NonNullable<DecisionQuery['one']>

/** A decision: what it grants, on what grounds, and all that happened to it. */
export function DecisionShow() {
  const translate = useTranslate()
  const number = useParams().id ?? ''
  const query = useGraphQLQuery(DecisionDocument, { id: number })
  const trail = [{ to: '/decisions', label: translate('resources.decisions.name', { smart_count: 2 }) }]
  if (!query.data) {
    return (
      <Page title={number} trail={trail}>
        <QueryState query={query} lines={12}>
          {() => null}
        </QueryState>
      </Page>
    )
  }
  const decision = query.data.one
  if (!decision) return <NotFound trail={trail} />
  return (
    <Page
      title={`${translate('resources.decisions.name', { smart_count: 1 })} ${decision.number}`}
      trail={trail}
      beside={
        <>
          <StatusChip of="DecisionStatus" value={decision.status} />
          <Tag>{translate(`enums.DecisionKind.${decision.kind}`)}</Tag>
          <Tag>{translate('history.version', { version: decision.version })}</Tag>
        </>
      }
      actions={<DecisionActs decision={decision} />}
    >
      <MainAndSide main={<Main decision={decision} />} side={<VersionHistory number={decision.number} />} />
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
      <Panel title={formatPersonName(decision.beneficiary) || translate('fields.beneficiary')}>
        <DescriptionList
          columns={3}
          rows={[
            [
              translate('fields.niss'),
              decision.beneficiary && (
                <ResourceLink resource="persons" id={decision.beneficiary.niss}>
                  {formatNiss(decision.beneficiary.niss)}
                </ResourceLink>
              ),
            ],
            [translate('fields.birthDate'), formatDate(decision.beneficiary?.birthDate)],
            [translate('fields.deathDate'), formatDate(decision.beneficiary?.deathDate)],
            [translate('fields.residenceStatus'), translate(`enums.ResidenceStatus.${decision.residenceStatus}`)],
            [translate('fields.insuranceStatus'), translate(`enums.InsuranceStatus.${decision.insuranceStatus}`)],
            [
              translate('fields.incomeLevel'),
              decision.incomeLevel && translate(`enums.IncomeLevel.${decision.incomeLevel}`),
            ],
            [translate('fields.insuranceDueBy'), formatDate(decision.insuranceDueBy)],
            [translate('fields.insuranceDelayGrounds'), decision.insuranceDelayGrounds],
          ]}
        />
      </Panel>
      <Panel title={translate('decision.grant')}>
        <DescriptionList
          columns={3}
          rows={[
            [translate('fields.validity'), formatPeriod(decision.validity)],
            [translate('fields.councilDate'), formatDate(decision.councilDate)],
            [translate('fields.decidedBy'), translate(`enums.DecidingOrgan.${decision.decidedBy}`)],
            [translate('fields.inquiry'), formatInquiry(decision.inquiry)],
            [translate('fields.competenceGround'), decision.competenceGround],
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
          <DescriptionList rows={decision.ownFunds.map((item) => [item.description, formatOwnFunds(item)])} />
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
      <AlertTitle>{translate('decision.suspendedSince', { day: formatDate(decision.suspension?.since) })}</AlertTitle>
      {cause &&
        `${translate(`enums.IdentityMutationKind.${cause.kind}`)} · ${formatDate(cause.effectiveOn)} · ${formatMutation(cause.before)} → ${formatMutation(cause.after)}`}
    </Alert>
  )
}

type Commitment = Decision['commitments']['edges'][number]['node'] & { id: string }
const commitmentColumns: Column<Commitment>[] = [
  {
    label: 'commitmentNumber',
    text: (row) => row.number,
    cell: (row) => <StackedCell first={row.number} width={190} />,
  },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderStackedField provider={row.provider} />,
    phone: true,
  },
  { label: 'careType', text: (row) => i18nProvider.translate(`enums.CareType.${row.careType}`), phone: true },
  { label: 'guaranteed', text: (row) => formatPeriod(row.guaranteed), phone: true },
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
