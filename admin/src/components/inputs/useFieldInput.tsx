import { type ReactNode, useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useController } from 'react-hook-form'
import { formatFinding } from '../../format/enumText'
import type { Parser } from '../../format/parsers'
import { useFindingsAt } from '../form/Findings'
import { useReportUnreadable } from '../form/unreadableInputs'

/** What every input knows: its path in the form, its label's key under `fields.`. React-admin's filter form adds its own. */
export interface InputProps {
  source: string
  label?: string
  required?: boolean
  alwaysOn?: boolean
  hint?: string
  disabled?: boolean
}

const isEmpty = (value: unknown) => value === '' || value === null || value === undefined

/**
 * Value, label and the text under the input: the reader's error, the fault of the call, the findings of the law.
 * The form holds what was typed: the value once it can be read, else the raw text, which no form sends.
 */
export function useFieldInput(
  { source, label, hint, required }: InputProps,
  reader?: Parser,
  check?: (value: unknown) => string | undefined,
) {
  const translate = useTranslate()
  const problemOf = (value: unknown): string | undefined => {
    if (check) return check(value)
    if (isEmpty(value) || (typeof value === 'string' && value.trim() === ''))
      return required ? 'form.required' : undefined
    return reader && reader.parse(String(value)) === undefined ? reader.problem : undefined
  }
  const { field, fieldState } = useController({
    name: source,
    defaultValue: '',
    rules: { validate: (value) => problemOf(value) ?? true },
  })
  const isUnreadable = !!reader && problemOf(field.value) === reader.problem
  useReportUnreadable(source, isUnreadable)
  const isIdle = useIdle(field.value)
  const findings = useFindingsAt(source)
  const problem =
    fieldState.error?.message ?? (isUnreadable && (fieldState.isTouched || isIdle) ? reader?.problem : undefined)
  const said: ReactNode[] = []
  if (problem) said.push(translate(problem, { ...reader?.given, _: problem }))
  for (const finding of findings) said.push(`${formatFinding(finding.message)} (${finding.rule})`)
  if (said.length === 0 && hint) said.push(hint)
  return {
    field,
    label: translate(labelKey(source, label)),
    error: !!problem || findings.some(({ severity }) => severity === 'ERROR'),
    helperText:
      said.length > 0
        ? said.map((text, at) => (
            <span key={String(at)} style={{ display: 'block' }}>
              {text}
            </span>
          ))
        : undefined,
  }
}

/** The key of an input's label: a list's filters carry it whole, because React-admin's menu of filters shows it too. */
export function labelKey(source: string, label?: string): string {
  return label?.startsWith('fields.') ? label : `fields.${label ?? source.split('.').at(-1)}`
}

/** Whether a value has not changed for so long that the person has paused. */
function useIdle(value: unknown): boolean {
  const [paused, setPaused] = useState<unknown>(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), 1200)
    return () => clearTimeout(timer)
  }, [value])
  return paused === value
}
