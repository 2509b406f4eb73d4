import Search from '@mui/icons-material/SearchOutlined'
import { Alert } from '@mui/material'
import { required, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { EmergencyNotice, EmergencyRead, FactPanel, QueryState, Stack, useEmergency } from '../../components'
import { fields } from '../../components/fields'
import { FindingList, FormRow, omitEmpty, QuestionForm } from '../../components/form'
import { Input } from '../../components/inputs'
import { formatDate, formatPersonName } from '../../format'
import { CoverageDocument, type CoverageQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { AttestationQuestions } from './AttestationQuestions'
import { CoverageItems } from './CoverageItems'

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
      <Stack>
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
      </Stack>
    </Page>
  )
}

function Answer({ niss, on, provider }: { niss: string; on: string; provider: string }) {
  const translate = useTranslate()
  const { isActive, begin } = useEmergency(niss)
  const query = useGraphQLQuery(CoverageDocument, { niss, on, provider: provider || null, careTypes: null })
  return (
    <QueryState query={query}>
      {({ coverage: { beneficiary, known, items, findings, on: day } }) => (
        <Stack>
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
        </Stack>
      )}
    </QueryState>
  )
}

type Items = CoverageQuery['coverage']['items']

const hasCover = (items: Items) => items.some(({ covered }) => covered)
const findingsOf = (items: Items, covered: boolean) =>
  items.filter((item) => item.covered === covered).flatMap((item) => item.findings)
