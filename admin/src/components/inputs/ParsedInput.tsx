import { useState } from 'react'
import { isRequired, TextInput, type TextInputProps, useTranslate, useWrappedSource, type Validator } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { session } from '../../authProvider/session'
import type { Century } from '../../format/day'
import {
  dateParser,
  decisionNumberParser,
  enterpriseNumberParser,
  euroParser,
  inamiParser,
  insCodeParser,
  integerParser,
  monthParser,
  nissParser,
  type Parser,
} from '../../format/parsers'
import { useReportUnreadable } from '../form/unreadableInputs'
import { CalendarButton } from './CalendarButton'

export type ParsedInputProps = Omit<TextInputProps, 'parse' | 'format'>

/** A day, typed as Belgians write it (21/11/2026, 211126) or chosen from the browser's calendar. */
export const DateInput = ({ century = 'deadline', ...props }: ParsedInputProps & { century?: Century }) => (
  <ParsedInput {...props} parser={dateParser(century, session.today())} />
)

export function IntegerInput({
  least = 0,
  most = 2_147_483_647,
  ...props
}: ParsedInputProps & { least?: number; most?: number }) {
  return <ParsedInput {...props} parser={integerParser(least, most)} />
}

const parsed = (parser: Parser) => (props: ParsedInputProps) => <ParsedInput {...props} parser={parser} />

/** An amount, typed as Belgians write it: 1.234,56. */
export const EuroInput = parsed(euroParser)
/** A month: 10/2026. */
export const MonthInput = parsed(monthParser)
export const NissInput = parsed(nissParser)
export const InamiInput = parsed(inamiParser)
export const EnterpriseNumberInput = parsed(enterpriseNumberParser)
export const InsCodeInput = parsed(insCodeParser)
export const DecisionNumberInput = parsed(decisionNumberParser)

/**
 * react-admin's TextInput for text that has a form. The field shows what is typed, and the usual notation once it is
 * left; the form holds the parsed value, or the raw text, which the validator refuses. The number and date inputs of
 * react-admin report text that the browser cannot read as empty, and an empty amount or day means “no limit” here.
 */
export function ParsedInput({ parser, validate, slotProps, ...props }: ParsedInputProps & { parser: Parser }) {
  const translate = useTranslate()
  const name = useWrappedSource(props.source)
  const value: unknown = useWatch({ name })
  const [typed, setTyped] = useState<string>()
  const isReadable = parsedBy(parser)
  useReportUnreadable(name, isReadable(value) !== undefined)
  const toValue = (text: string) => parser.parse(text) ?? (text.trim() || null)
  const end =
    parser.kind === 'day' ? (
      <CalendarButton source={props.source} disabled={props.readOnly} />
    ) : (
      parser.kind === 'euro' && '€'
    )
  return (
    <TextInput
      {...props}
      validate={[validate ?? [], isReadable].flat()}
      parse={(text: string) => {
        setTyped(text)
        return toValue(text)
      }}
      format={(held: unknown) => {
        if (typed !== undefined && toValue(typed) === (held || null)) return typed
        return typeof held === 'string' && parser.parse(held) === held ? parser.format(held) : (held ?? '')
      }}
      onBlur={() => setTyped(undefined)}
      placeholder={parser.kind === 'day' ? translate('form.dayPattern') : undefined}
      slotProps={{
        ...slotProps,
        htmlInput: {
          inputMode: parser.inputMode,
          autoComplete: 'off',
          'data-parser': parser.kind,
          'aria-required': isRequired(validate) || undefined,
        },
        input: { endAdornment: end },
      }}
    />
  )
}

/** The validator of a parser: text that it cannot read is refused with its message. */
const parsedBy =
  (parser: Parser) =>
  (value: unknown): ReturnType<Validator> =>
    value === undefined || value === null || value === '' || parser.parse(String(value)) !== undefined
      ? undefined
      : { message: parser.problem, args: parser.given ?? {} }
