import { Alert, Box, Button } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm } from 'react-hook-form'
import type { FindingPartsFragment, TypedDocumentString } from '../gql/graphql'
import type { Given } from '../graph/send'
import { useAct } from '../graph/use-act'
import { Progress } from '../look/progress'
import { FindingsContext, OutcomeNotice } from './findings'

export interface ActFormProps<R, V, F extends FieldValues> {
  document: TypedDocumentString<R, V>
  findingsOf: (data: R) => FindingPartsFragment[]
  defaults: DefaultValues<F>
  variables: (values: F) => Given<V>
  /** Written; where the law had remarks, after the person has read them. */
  onDone: (data: R) => void
  onCancel?: () => void
  submit: string
  /** Said while long work is on its way. */
  busy?: string
  children?: ReactNode
}

/** A form for one act: what the law or the graph says comes back beside its field and in a summary. */
export function ActForm<R, V, F extends FieldValues>(props: ActFormProps<R, V, F>) {
  const { document, findingsOf, defaults, variables, onDone, onCancel, submit, busy, children } = props
  const translate = useTranslate()
  const form = useForm<F>({ defaultValues: defaults })
  const { act, pending, outcome } = useAct(document, findingsOf)
  const notice = useRef<HTMLDivElement>(null)
  const written = outcome.data !== undefined && !outcome.refused

  useEffect(() => {
    if (outcome.fault || outcome.findings.length > 0) notice.current?.focus()
  }, [outcome])

  const run = form.handleSubmit(async (values) => {
    const result = await act(variables(values))
    const argument = result.fault?.argument?.replace(/^input\./, '')
    if (argument && result.fault) form.setError(argument as Path<F>, { message: result.fault.message })
    if (result.data && !result.refused && result.findings.length === 0) onDone(result.data)
  })

  return (
    <FormProvider {...form}>
      <FindingsContext.Provider value={outcome.findings}>
        <Box component="form" noValidate onSubmit={run} sx={{ display: 'grid', gap: 2 }}>
          {children}
          <Box ref={notice} tabIndex={-1} sx={{ outline: 'none !important', display: 'grid', gap: 1 }}>
            {written && outcome.findings.length > 0 && (
              <Alert severity="success">{translate('form.doneWithRemarks')}</Alert>
            )}
            <OutcomeNotice findings={outcome.findings} fault={outcome.fault} />
          </Box>
          {pending && busy && <Progress text={busy} />}
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
            {written ? (
              <Button variant="contained" onClick={() => outcome.data !== undefined && onDone(outcome.data)}>
                {translate('form.goOn')}
              </Button>
            ) : (
              <>
                {onCancel && <Button onClick={onCancel}>{translate('shell.cancel')}</Button>}
                <Button type="submit" variant="contained" disabled={pending}>
                  {submit}
                </Button>
              </>
            )}
          </Box>
        </Box>
      </FindingsContext.Provider>
    </FormProvider>
  )
}
