import { Alert, Box, Button } from '@mui/material'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm, useWatch } from 'react-hook-form'
import type { GivenVariables } from '../../graphql/client'
import type { FindingPartsFragment, TypedDocumentString } from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'
import { Progress } from '../Progress'
import { FindingsContext, OutcomeNotice } from './Findings'
import { MutationPreview, type Preview, type PreviewResult } from './MutationPreview'
import { UnsavedChangesGuard, useFocusFirstError } from './UnsavedChangesGuard'
import { useAfterMutation } from './useAfterMutation'

export interface MutationFormProps<R, V, F extends FieldValues, PR = unknown, PV = unknown> {
  document: TypedDocumentString<R, V>
  findingsOf: (data: R) => FindingPartsFragment[]
  defaults: DefaultValues<F>
  /** With what was foreseen, where there is a preview: a draw takes the lines that were shown. */
  variables: (values: F, foreseen?: PR) => GivenVariables<V>
  /** Written; where the law had remarks, after the person has read them. */
  onDone: (data: R, shown: { values: F; foreseen?: PR }) => void
  onCancel?: () => void
  submit: string
  /** Said while long work is on its way. */
  busy?: string
  /** What the act will do is shown first, and the person confirms it. */
  preview?: Preview<F, PR, PV>
  /** Holds whether something was typed that is not written yet: a dialog asks before it closes. */
  changed?: RefObject<boolean>
  children?: ReactNode
}

/** A form for one act: what the law or the graph says comes back beside its field and in a summary. */
export function MutationForm<R, V, F extends FieldValues, PR, PV>(props: MutationFormProps<R, V, F, PR, PV>) {
  const { document, findingsOf, defaults, variables, onDone, onCancel, submit, busy, preview, changed, children } =
    props
  const translate = useTranslate()
  const form = useForm<F>({ defaultValues: defaults, shouldFocusError: false })
  const box = useFocusFirstError(form.control)
  const { act, pending, outcome } = useMutationWithFindings(document, findingsOf)
  const notice = useRef<HTMLDivElement>(null)
  const written = outcome.data !== undefined && !outcome.refused
  const values = useWatch({ control: form.control }) as F
  const [previewed, setPreviewed] = useState(() =>
    preview && !children ? keyOf(preview, form.getValues()) : undefined,
  )
  const [foreseen, setForeseen] = useState<PR>()
  const { finish } = useAfterMutation((data: R) => onDone(data, { values: form.getValues(), foreseen }))
  const isPreviewed = preview !== undefined && previewed === keyOf(preview, values)
  const isConfirmable = isPreviewed && foreseen !== undefined && !isRefused(preview.foresee(foreseen))

  const { isDirty } = form.formState
  useEffect(() => {
    if (changed) changed.current = isDirty && !written
  }, [changed, isDirty, written])
  useEffect(() => {
    if (outcome.fault || outcome.findings.length > 0) notice.current?.focus()
  }, [outcome])

  const run = form.handleSubmit(async (given) => {
    if (preview && keyOf(preview, given) !== previewed) {
      form.setError('root', { message: 'not confirmed yet' })
      setForeseen(undefined)
      setPreviewed(keyOf(preview, given))
      return
    }
    if (preview && !isConfirmable) return
    const result = await act(variables(given, foreseen))
    const argument = result.fault?.argument?.replace(/^input\./, '')
    // A form that was refused still holds what is not written: the error keeps it from counting as sent.
    if (result.refused) form.setError('root', { message: 'refused' })
    if (argument && result.fault) form.setError(argument as Path<F>, { message: result.fault.message })
    if (result.data && !result.refused && result.findings.length === 0) finish(result.data)
  })

  return (
    <FormProvider {...form}>
      <UnsavedChangesGuard enabled={!written} />
      <FindingsContext.Provider value={outcome.findings}>
        <Box component="form" ref={box} noValidate onSubmit={run} sx={{ display: 'grid', gap: 2 }}>
          {children}
          {preview && isPreviewed && !written && (
            <MutationPreview
              key={previewed}
              document={preview.document}
              variables={preview.variables(values)}
              foresee={preview.foresee}
              cacheKey={previewed ?? ''}
              onAnswer={setForeseen}
            />
          )}
          <Box ref={notice} tabIndex={-1} sx={{ outline: 'none !important', display: 'grid', gap: 1 }}>
            {written && outcome.findings.length > 0 && (
              <Alert severity="success">{translate('form.doneWithRemarks')}</Alert>
            )}
            <OutcomeNotice findings={outcome.findings} fault={outcome.fault} />
          </Box>
          {pending && busy && <Progress text={busy} />}
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
            {written ? (
              <Button variant="contained" onClick={() => outcome.data !== undefined && finish(outcome.data)}>
                {translate('form.goOn')}
              </Button>
            ) : (
              <>
                {onCancel && <Button onClick={onCancel}>{translate('shell.cancel')}</Button>}
                <Button
                  type="submit"
                  variant="contained"
                  disabled={pending || (isPreviewed && !isConfirmable)}
                  // A field that is left shows its error and moves the button away: the click must still reach it.
                  onMouseDown={(event) => event.preventDefault()}
                >
                  {preview && !isPreviewed
                    ? translate('preview.show')
                    : preview && isConfirmable
                      ? preview.confirm(foreseen)
                      : submit}
                </Button>
              </>
            )}
          </Box>
        </Box>
      </FindingsContext.Provider>
    </FormProvider>
  )
}

function keyOf<F, PR, PV>(preview: Preview<F, PR, PV>, values: F): string {
  return preview.key ?? JSON.stringify(preview.variables(values))
}

const isRefused = ({ isBlocked, findings }: PreviewResult) =>
  isBlocked ?? findings.some(({ severity }) => severity === 'ERROR')
