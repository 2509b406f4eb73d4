import { Alert, AlertTitle, Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { type CareType, CommitmentsOfDocument, type CommitmentsOfQuery } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { CopyText } from '../look/copy-text'
import { session } from '../session/session'
import { isDay } from '../values/day'
import { periodText } from '../values/period'
import { nissReader } from '../values/readers'

export type Given = CommitmentsOfQuery['connection']['edges'][number]['node']

/** The provider's own commitments for this care of this person that guarantee a day; undefined until that is known. */
export function useCommitmentsOf(niss: string, careType: CareType, on: string): Given[] | undefined {
  const number = nissReader.read(niss)
  const provider = session.current()?.organisation
  const { data, error } = useGraph(
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
export function GivenCommitments({ given }: { given: readonly Given[] }) {
  const translate = useTranslate()
  return (
    <Alert severity="success" variant="outlined">
      <AlertTitle>{translate('commitment.have', { smart_count: given.length })}</AlertTitle>
      {given.map((one) => (
        <Box key={one.id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
          <CopyText text={one.number} strong />
          <span>{translate('commitment.guarantees', { period: periodText(one.guaranteed) })}</span>
        </Box>
      ))}
    </Alert>
  )
}
