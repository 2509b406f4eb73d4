import Ask from '@mui/icons-material/HandshakeOutlined'
import { BooleanInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form'
import { ticked } from '../../components/inputs'
import { type CareType, RequestCommitmentDocument } from '../../graphql/generated/graphql'
import { GrantedCommitments, useGrantedCommitments } from './GrantedCommitments'

interface Props {
  niss?: string
  careType?: CareType
  on?: string
  /** One exists for this care: asking for another is possible, and does not offer itself. */
  again?: boolean
}

/** A provider asks for the guarantee before giving care; its number is shown once it is given. */
export function RequestCommitment({ niss = '', careType = 'GENERAL_MEDICINE', on, again }: Props) {
  return (
    <MutationDialog
      title={again ? 'again' : undefined}
      icon={again ? undefined : <Ask />}
      button={again ? { variant: 'text', size: 'small' } : { variant: 'contained' }}
      document={RequestCommitmentDocument}
      given={{ provider: session.current()?.organisation }}
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
