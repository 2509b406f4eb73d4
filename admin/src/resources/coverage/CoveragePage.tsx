import Search from '@mui/icons-material/SearchOutlined'
import { Alert, Box } from '@mui/material'
import { required, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  CopyableText,
  EmergencyNotice,
  EmergencyRead,
  FactPanel,
  PrintPdfButton,
  QueryState,
  useEmergency,
} from '../../components'
import { fields } from '../../components/fields'
import { FindingList, FormRow, MutationDialog, omitEmpty, QuestionForm } from '../../components/form'
import { Input } from '../../components/inputs'
import { TablePanel } from '../../components/list'
import { formatDate, formatPersonName } from '../../format'
import {
  BlankAttestationFormDocument,
  CareAttestedDocument,
  CoverageDocument,
  type CoverageQuery,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { RequestCommitment, useGrantedCommitments } from '../commitments/CommitmentList'
import { CoverageTerms, hasTerms } from '../decisions/CoverageTerms'

/** What a provider may rely on for a person on a day: a question to the graph, which has its answer in the address. */
export default function CoveragePage() {
  const [params, setParams] = useSearchParams()
  const asked = {
    niss: params.get('niss') ?? '',
    on: params.get('on') ?? session.today(),
    provider: params.get('provider') ?? '',
  }
  return (
    <Page
      title="resources.coverage.name"
      lead="coverage.lead"
      actions={isOffered('coverage', 'attested') && <AttestationQuestions />}
    >
      <QuestionForm
        document={CoverageDocument}
        defaults={asked}
        onAsk={(values) => setParams(omitEmpty(values) as Record<string, string>)}
        label="coverage.check"
        icon={<Search />}
      >
        <FormRow>
          <Input source="niss" />
          <Input source="on" label="fields.dayOfCare" validate={required()} />
          {!session.isOf('PROVIDER') && <Input source="provider" />}
        </FormRow>
      </QuestionForm>
      {asked.niss && <Answer key={Object.values(asked).join()} {...asked} />}
    </Page>
  )
}

/** Is care attested, and the form to fill in by hand where it is not. */
const AttestationQuestions = () => (
  <>
    <MutationDialog
      document={CareAttestedDocument}
      defaults={{ careType: 'GENERAL_MEDICINE', on: session.today() }}
      inputs={['niss', 'careType', 'dayOfCare:on', 'prescribedBy']}
    />
    <PrintPdfButton title="attestation.blankForm" document={BlankAttestationFormDocument} variables={{}} />
  </>
)

function Answer({ niss, on, provider }: { niss: string; on: string; provider: string }) {
  const translate = useTranslate()
  const { isActive, begin } = useEmergency(niss)
  const query = useGraphQLQuery(CoverageDocument, { niss, on, provider: provider || null, careTypes: null })
  return (
    <QueryState query={query}>
      {({ coverage: { beneficiary, known, items, findings, on: day } }) => (
        <>
          {isActive && <EmergencyNotice />}
          {beneficiary && (
            <FactPanel
              title={formatPersonName(beneficiary)}
              record={{ ...beneficiary, cpas: items.find(({ cpas }) => cpas)?.cpas }}
              of="Beneficiary"
              columns={4}
              fields={fields('niss birthDate gender cpas', { cpas: { of: 'Cpas' } })}
            />
          )}
          {!known && <Alert severity="warning">{translate('coverage.unknown', { day: formatDate(day) })}</Alert>}
          {/* What is the same for several types of care is said once; what is covered comes before why the rest is not. */}
          <FindingList findings={[...findings, ...findingsOf(items, hasCover(items))]} />
          {known && <CoverageItems items={items} niss={niss} on={on} />}
          {hasCover(items) && <FindingList findings={findingsOf(items, false)} />}
          {isOffered('coverage', 'emergency') && !isActive && items.some(({ decision }) => known && !decision) && (
            <EmergencyRead onRead={begin} />
          )}
        </>
      )}
    </QueryState>
  )
}

type Items = CoverageQuery['coverage']['items']
type Item = Items[number] & { id: string }

const hasCover = (items: Items) => items.some(({ covered }) => covered)
const findingsOf = (items: Items, covered: boolean) =>
  items.filter((item) => item.covered === covered).flatMap((item) => item.findings)

/** Each type of care as a row, the covered ones first; a provider asks for commitments here and finds those it has. */
function CoverageItems({ items, niss, on }: { items: Items; niss: string; on: string }) {
  const asks = isOffered('commitments', 'create')
  const terms = items.some(({ coverage }) => coverage && hasTerms(coverage)) ? 'terms' : ''
  const rows = items.map((item) => ({
    ...item,
    id: item.careType,
    amuAttestationRequired: item.covered && item.amuAttestationRequired,
  }))
  return (
    <TablePanel
      title="coverage.byCareType"
      of="CoverageItem"
      records={rows.toSorted((one, other) => Number(other.covered) - Number(one.covered))}
      columns={fields(
        `careType status:covered validity:coverage.period decisionNumber:decision stateShare:state
        coverage.insurancePart coverage.patientPart ${terms} amuAttestationRequired ${asks ? 'commitmentNumber:commitments' : ''}`,
        {
          phone: 'covered coverage.period terms commitments',
          covered: { of: 'Covered', value: ({ covered }: Item) => (covered ? 'COVERED' : 'NOT_COVERED') },
          terms: { render: ({ coverage }: Item) => coverage && <CoverageTerms coverage={coverage} /> },
          commitments: { render: (item: Item) => item.covered && <Commitments niss={niss} on={on} item={item} /> },
        },
      )}
    />
  )
}

/** The numbers that the provider has for this care, and the button to ask for one. */
function Commitments({ niss, on, item: { careType } }: { niss: string; on: string; item: Item }) {
  const given = useGrantedCommitments(niss, careType, on)
  if (!given) return null
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 0.5 }}>
      {given.map(({ id, number }) => (
        <CopyableText key={id} text={number} strong />
      ))}
      <RequestCommitment niss={niss} careType={careType} on={on} again={given.length > 0} />
    </Box>
  )
}
