import { Alert, AlertTitle, Box, Typography } from '@mui/material'
import { createContext, useContext, useEffect } from 'react'
import { Link, useTranslate } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { formatFinding } from '../../format/enumText'
import { formatFact } from '../../format/fact'
import type { GraphQLRequestError } from '../../graphql/GraphQLRequestError'
import type { FindingPartsFragment } from '../../graphql/generated/graphql'
import type { MutationOutcome } from '../../graphql/useMutationWithFindings'
import { listPath } from '../list/listPath'
import { ErrorState } from '../QueryState'

export const FindingsContext = createContext<readonly FindingPartsFragment[]>([])

/** Those about this field: `coverages.0.period.to` belongs to the input of that name. */
export function useFindingsAt(source: string): FindingPartsFragment[] {
  return useContext(FindingsContext).filter(({ path }) => path?.replace(/^input\./, '') === source)
}

/**
 * Shows the findings that refuse, and the argument that the graph could not read, at the inputs that they are about; a path
 * without an input is skipped, because its error would block the form for good. The next submission clears these errors
 * and asks the graph again. What the graph could not read it says in English: the help desk finds that below the form.
 */
export function useErrorsAtFields(findings?: readonly FindingPartsFragment[], failure?: GraphQLRequestError): void {
  const translate = useTranslate()
  const { setError, clearErrors, control } = useFormContext()
  useEffect(() => {
    const refusals = findings?.filter(({ severity }) => severity === 'ERROR') ?? []
    const unread = failure && { path: failure.argument, message: translate(`failure.${failure.code}.title`) }
    const errors = [...refusals, ...(unread ? [unread] : [])]
    const shown = errors.flatMap(({ path, message }) => {
      const name = path?.replace(/^input\./, '') ?? ''
      return control._names.mount.has(name) ? [{ name, message: formatFinding(message) }] : []
    })
    for (const { name, message } of shown) setError(name, { type: 'server', message })
    return () => clearErrors(shown.map(({ name }) => name))
  }, [findings, failure, setError, clearErrors, control, translate])
}

/** What the law says, with its number, its official code where there is one, and its source; react-admin shows errors at fields only. */
export function FindingList({ findings, dense }: { findings: readonly FindingPartsFragment[]; dense?: boolean }) {
  if (findings.length === 0) return null
  // A finding about two fields comes once for each: its sentence is shown once.
  const once = new Map(findings.map((finding) => [`${finding.rule} ${finding.message}`, finding]))
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {[...once].map(([key, finding]) => (
        <li key={key}>
          <Finding finding={finding} dense={dense} />
        </li>
      ))}
    </Box>
  )
}

function Finding({ finding, dense }: { finding: FindingPartsFragment; dense?: boolean }) {
  const translate = useTranslate()
  return (
    <Alert
      severity={finding.severity === 'ERROR' ? 'error' : 'warning'}
      variant="outlined"
      sx={{ py: dense ? 0 : undefined, '& .MuiAlert-message': { minWidth: 0 } }}
    >
      <AlertTitle sx={{ fontSize: '0.95rem', fontWeight: 600, mb: 0.25 }}>{formatFinding(finding.message)}</AlertTitle>
      <Typography component="p" sx={{ fontSize: '0.82rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
        <Link to={listPath('rules', { search: finding.rule })} color="inherit">
          {finding.rule}
        </Link>
        {finding.code && ` · ${translate('finding.code', { code: finding.code })}`}
        {` · ${translate('finding.source', { source: finding.legalSource })}`}
      </Typography>
      {finding.facts.length > 0 && (
        <Box component="details" sx={{ fontSize: '0.82rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          <Box component="summary" sx={{ cursor: 'pointer', width: 'fit-content', lineHeight: '24px' }}>
            {translate('finding.facts')}
          </Box>
          {finding.facts.map(formatFact).join(' · ')}
        </Box>
      )}
    </Alert>
  )
}

/** The outcome of a mutation above its buttons: findings in full, or the failure in words. */
export function OutcomeNotice({ findings, failure }: MutationOutcome<unknown>) {
  if (failure) return <ErrorState error={failure} />
  return (
    <Box role={findings.some(({ severity }) => severity === 'ERROR') ? 'alert' : 'status'}>
      <FindingList findings={findings} />
    </Box>
  )
}
