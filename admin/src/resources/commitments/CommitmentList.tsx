import Ask from '@mui/icons-material/HandshakeOutlined'
import { Alert, AlertTitle, Box } from '@mui/material'
import { BooleanInput, useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { CopyableText } from '../../components'
import { fields } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { ticked } from '../../components/inputs'
import { ResourceList } from '../../components/list'
import { formatPeriod, isDay, nissParser } from '../../format'
import {
  type CareType,
  CommitmentsOfDocument,
  type CommitmentsOfQuery,
  RequestCommitmentDocument,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'

export const commitmentColumns = fields(
  `commitmentNumber:number beneficiary provider careType guaranteed issuedAt decisionNumber:decision
  decisionVersion.version`,
  {
    phone: 'beneficiary careType guaranteed',
    number: { render: ({ number }) => <CopyableText text={number} /> },
  },
)

/** The guarantees of payment given to providers. */
export default function CommitmentList() {
  return (
    <ResourceList
      columns={commitmentColumns}
      alwaysOn={['niss']}
      withoutFilters={session.isOf('PROVIDER') ? ['decisionNumber'] : []}
      actions={isOffered('commitments', 'create') && <RequestCommitment />}
    />
  )
}

type GrantedCommitment = CommitmentsOfQuery['connection']['edges'][number]['node']

/** The provider's own commitments for this care of this person that guarantee a day; undefined until that is known. */
export function useGrantedCommitments(niss: string, careType: CareType, on: string): GrantedCommitment[] | undefined {
  const number = nissParser.parse(niss)
  const provider = session.provider()
  const { data, error } = useGraphQLQuery(
    CommitmentsOfDocument,
    { niss: number ?? '', provider: provider ?? null },
    { enabled: !!number && isDay(on) },
  )
  // Where it cannot be known, asking is not made impossible: the graph has the last word.
  if (error) return []
  return data?.connection.edges
    .map(({ node }) => node)
    .filter(({ careType: type, guaranteed: { from, to } }) => type === careType && from <= on && (!to || to >= on))
}

/** The commitments that one already has, with their numbers to write on the invoice. */
function GrantedCommitments({ given }: { given: readonly GrantedCommitment[] }) {
  const translate = useTranslate()
  return (
    <Alert severity="success" variant="outlined">
      <AlertTitle>{translate('commitment.have', { smart_count: given.length })}</AlertTitle>
      {given.map((one) => (
        <Box key={one.id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
          <CopyableText text={one.number} strong />
          <span>{translate('commitment.guarantees', { period: formatPeriod(one.guaranteed) })}</span>
        </Box>
      ))}
    </Alert>
  )
}

interface Props {
  niss?: string
  careType?: CareType
  on?: string
  /** One exists for this care: asking for another is possible, and does not offer itself. */
  again?: boolean
}

/** A provider asks for the guarantee before giving care; its number is shown once it is given. Nobody asks for another provider. */
export function RequestCommitment({ niss = '', careType = 'GENERAL_MEDICINE', on, again }: Props) {
  const provider = session.provider()
  if (!provider) return null
  return (
    <MutationDialog
      title={again ? 'again' : undefined}
      icon={niss ? undefined : <Ask />}
      button={{ variant: again ? 'text' : 'contained', size: niss ? 'small' : 'medium' }}
      document={RequestCommitmentDocument}
      given={{ provider }}
      defaults={{ niss, careType, on: on ?? session.today() }}
      result={({ payload }) => payload.commitment && <GrantedCommitments given={[payload.commitment]} />}
      inputs={['niss', 'careType', 'dayOfCare:on']}
    >
      <AlreadyGiven />
    </MutationDialog>
  )
}

/** Says that there is a commitment already; a second one is asked for only where that is ticked. */
function AlreadyGiven() {
  const [niss, careType, on] = useWatch({ name: ['niss', 'careType', 'on'] }) as [string, CareType, string]
  const given = useGrantedCommitments(niss, careType, on)
  if (!given || given.length === 0) return null
  return (
    <>
      <GrantedCommitments given={given} />
      <BooleanInput source="another" label="fields.anotherCommitment" validate={ticked} />
    </>
  )
}
