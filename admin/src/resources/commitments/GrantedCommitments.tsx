import { Alert, AlertTitle, Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { CopyableText } from '../../components'
import { formatPeriod, isDay, nissParser } from '../../format'
import { type CareType, CommitmentsOfDocument, type CommitmentsOfQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'

export type GrantedCommitment = CommitmentsOfQuery['connection']['edges'][number]['node']

/** The provider's own commitments for this care of this person that guarantee a day; undefined until that is known. */
export function useGrantedCommitments(niss: string, careType: CareType, on: string): GrantedCommitment[] | undefined {
  const number = nissParser.parse(niss)
  const provider = session.current()?.organisation
  const { data, error } = useGraphQLQuery(
    CommitmentsOfDocument,
    { niss: number ?? '', provider: provider ?? null },
    { enabled: !!number && isDay(on) },
  )
  // Where it cannot be known, asking is not made impossible: the graph has the last word.
  if (error) return []
  return data?.connection.edges
    .map(({ node }) => node)
    .filter(
      (one) =>
        one.careType === careType && one.guaranteed.from <= on && (!one.guaranteed.to || one.guaranteed.to >= on),
    )
}

/** The commitments that one already has, with their numbers to write on the invoice. */
export function GrantedCommitments({ given }: { given: readonly GrantedCommitment[] }) {
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
