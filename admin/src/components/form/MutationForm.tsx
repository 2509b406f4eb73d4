import { Alert, Box, Button } from '@mui/material'
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { SaveButton, useFormIsDirty, useTranslate } from 'react-admin'
import { type DefaultValues, type FieldValues, useFormState, useWatch } from 'react-hook-form'
import type { MutationOutcome } from '../../graphql/useMutationWithFindings'
import { Progress } from '../QueryState'
import { FindingsContext, OutcomeNotice, useErrorsAtFields } from './Findings'
import { GuardedForm } from './GuardedForm'
import { confirmText, isBlocked, keyOf, MutationPreview, type Preview } from './MutationPreview'

export interface MutationFormProps<R, F extends FieldValues, PR = unknown, PV = unknown> {
  /** Sends the values, with what was foreseen where there is a preview: a draw takes the lines that were shown. */
  send: (values: F, foreseen?: PR) => Promise<MutationOutcome<R>>
  defaults: DefaultValues<F>
  /** After the mutation; where it has warnings, after the user has read them. */
  onDone: (data: R, shown: { values: F; foreseen?: PR }) => void
  onCancel?: () => void
  submit: string
  /** The warnings were on the page before it was sent: they are not shown again. */
  knowsWarnings?: boolean
  /** Shown during a long mutation: a text, or its key. */
  busy?: string
  /** The effect of the mutation, shown for confirmation before it is sent. */
  preview?: Preview<F, PR, PV>
  /** True while something was typed and not sent: a dialog asks before it closes. */
  changed?: RefObject<boolean>
  children?: ReactNode
  /** Places the footer in a layout of its own. */
  render?: (footer: ReactNode, submission: { outcome?: MutationOutcome<R>; clear: () => void }) => ReactNode
}

/** A form for one mutation: what the graph refuses is shown at its field and above the buttons, with its legal source. */
export function MutationForm<R, F extends FieldValues, PR, PV>(props: MutationFormProps<R, F, PR, PV>) {
  const { send, defaults, onDone, knowsWarnings, preview, children, render } = props
  // Data that the page reads again must not reset what is typed, or a form whose warnings are being read.
  const [initial] = useState(defaults)
  const [outcome, setOutcome] = useState<MutationOutcome<R>>()
  const [previewed, setPreviewed] = useState(() => (preview && !children ? keyOf(preview, defaults as F) : undefined))
  const [foreseen, setForeseen] = useState<PR>()
  // What follows the mutation, once the form counts as sent, or as soon as the new data takes the form off the page.
  const next = useRef<() => void>(undefined)
  const goOn = useCallback(() => {
    const follow = next.current
    next.current = undefined
    follow?.()
  }, [])
  useEffect(() => goOn, [goOn])
  const submit = async (values: F) => {
    if (preview && keyOf(preview, values) !== previewed) {
      setForeseen(undefined)
      setPreviewed(keyOf(preview, values))
      return { root: 'not confirmed' }
    }
    if (preview && (foreseen === undefined || isBlocked(preview, foreseen))) return { root: 'not confirmed' }
    const result = await send(values, foreseen)
    const { data, findings, refused } = result
    if (data !== undefined && !refused && (knowsWarnings || findings.length === 0))
      next.current = () => onDone(data, { values, foreseen })
    setOutcome(result)
    // An error keeps the form from counting as sent.
    return result.refused ? { root: 'refused' } : undefined
  }
  const footer = <Footer {...props} {...{ outcome, previewed, foreseen, setForeseen, goOn }} />
  return (
    <GuardedForm defaultValues={initial} onSubmit={(values: FieldValues) => submit(values as F)}>
      <FindingsContext.Provider value={outcome?.findings ?? []}>
        {render?.(footer, { outcome, clear: () => setOutcome(undefined) }) ?? (
          <Box sx={{ display: 'grid', gap: 2 }}>
            {children}
            {footer}
          </Box>
        )}
      </FindingsContext.Provider>
    </GuardedForm>
  )
}

interface FooterProps<R, F extends FieldValues, PR, PV> extends MutationFormProps<R, F, PR, PV> {
  outcome?: MutationOutcome<R>
  previewed?: string
  foreseen?: PR
  setForeseen: (foreseen?: PR) => void
  goOn: () => void
}

function Footer<R, F extends FieldValues, PR, PV>(props: FooterProps<R, F, PR, PV>) {
  const { onDone, onCancel, submit, busy, knowsWarnings, preview, changed } = props
  const { outcome, previewed, foreseen, setForeseen, goOn } = props
  const translate = useTranslate()
  const values = useWatch() as F
  const isDirty = useFormIsDirty()
  const { isSubmitting, isSubmitSuccessful } = useFormState()
  const notice = useRef<HTMLDivElement>(null)
  const isWritten = isSubmitSuccessful && outcome?.data !== undefined
  const isPreviewed = preview !== undefined && previewed === keyOf(preview, values)
  const isConfirmable = isPreviewed && foreseen !== undefined && !isBlocked(preview, foreseen)
  const ready = !isSubmitting && (!isPreviewed || isConfirmable)
  const leavesAtOnce = knowsWarnings || outcome?.findings.length === 0
  const finish = () => outcome?.data !== undefined && onDone(outcome.data, { values, foreseen })

  useErrorsAtFields(outcome?.findings, outcome?.failure)
  useEffect(() => {
    if (changed) changed.current = isDirty && !isWritten
  }, [changed, isDirty, isWritten])
  useEffect(() => {
    if (outcome?.failure || outcome?.findings.length) notice.current?.focus()
  }, [outcome])
  // Once the form counts as sent, its page may be left without a question: a moment later, when the guard knows it too.
  useEffect(() => {
    if (!isWritten) return undefined
    const timer = setTimeout(goOn)
    return () => clearTimeout(timer)
  }, [isWritten, goOn])

  return (
    <>
      {preview && isPreviewed && !isWritten && (
        <MutationPreview key={previewed} preview={preview} values={values} onAnswer={setForeseen} />
      )}
      <Box ref={notice} tabIndex={-1} sx={{ outline: 'none !important', display: 'grid', gap: 1 }}>
        {isWritten && !leavesAtOnce && <Alert severity="success">{translate('form.doneWithRemarks')}</Alert>}
        {outcome && <OutcomeNotice {...outcome} />}
      </Box>
      {isSubmitting && busy && <Progress text={translate(busy, { _: busy })} />}
      {/* A field that is left shows its error and moves the buttons away: the click must still reach them. */}
      <Box
        onMouseDown={(event) => event.preventDefault()}
        sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}
      >
        {isWritten ? (
          <Button variant="contained" onClick={finish}>
            {translate('form.goOn')}
          </Button>
        ) : (
          <>
            {onCancel && <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>}
            <SaveButton
              label={
                preview && !isPreviewed
                  ? 'preview.show'
                  : preview && isConfirmable
                    ? confirmText(preview, foreseen, translate)
                    : submit
              }
              icon={null}
              alwaysEnable={ready}
              disabled={!ready}
            />
          </>
        )}
      </Box>
    </>
  )
}
