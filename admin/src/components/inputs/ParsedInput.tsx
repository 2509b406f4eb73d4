import Calendar from '@mui/icons-material/CalendarMonthOutlined'
import { IconButton, InputAdornment } from '@mui/material'
import { useRef, useState } from 'react'
import {
  isRequired,
  TextInput,
  type TextInputProps,
  useTranslate,
  useTranslateLabel,
  useWrappedSource,
  type Validator,
} from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { session } from '../../authProvider/session'
import { type Century, isDay } from '../../format/day'
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

export type ParsedInputProps = Omit<TextInputProps, 'parse' | 'format'>

/** A day, typed as Belgians write it (21/11/2026, 211126) or chosen from the browser's calendar. */
export const DateInput = ({ century = 'deadline', ...props }: ParsedInputProps & { century?: Century }) => (
  <ParsedInput {...props} parser={dateParser(century, session.today())} />
)

type Bounds = { least?: number; most?: number }
export const IntegerInput = ({ least = 0, most = 2_147_483_647, ...props }: ParsedInputProps & Bounds) => (
  <ParsedInput {...props} parser={integerParser(least, most)} />
)

const parsed = (parser: Parser) => (props: ParsedInputProps) => <ParsedInput {...props} parser={parser} />

/** An amount, typed as Belgians write it: 1.234,56. */
export const EuroInput = parsed(euroParser)
export const NissInput = parsed(nissParser)
export const InamiInput = parsed(inamiParser)

/** By the name of the type in the schema; it has none for the numbers of communes and decisions, which go by the name of the field. */
export const parsedInputs = {
  DateTime: DateInput,
  EnterpriseNumber: parsed(enterpriseNumberParser),
  Euro: EuroInput,
  InamiNumber: InamiInput,
  LocalDate: DateInput,
  Niss: NissInput,
  YearMonth: parsed(monthParser),
  decisionNumber: parsed(decisionNumberParser),
  insCode: parsed(insCodeParser),
}

/**
 * react-admin's TextInput for text that has a form. The field shows what is typed, and the usual notation once it is
 * left; the form holds the parsed value, or the raw text, which the validator refuses. The number and date inputs of
 * react-admin report text that the browser cannot read as empty, and an empty amount or day means “no limit” here.
 */
export function ParsedInput({ parser, validate, slotProps, ...props }: ParsedInputProps & { parser: Parser }) {
  const translate = useTranslate()
  const [typed, setTyped] = useState<string>()
  const isReadable = parsedBy(parser)
  const toValue = (text: string) => parser.parse(text) ?? (text.trim() || null)
  const { source, label, readOnly } = props
  const calendar = parser.kind === 'day' && <CalendarButton {...{ source, label }} disabled={readOnly} />
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
        input: { endAdornment: parser.kind === 'euro' ? '€' : calendar },
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

/** Opens the browser's calendar. */
function CalendarButton({ source, label, disabled }: Pick<ParsedInputProps, 'source' | 'label' | 'disabled'>) {
  const translate = useTranslate()
  const translateLabel = useTranslateLabel()
  const picker = useRef<HTMLInputElement>(null)
  const name = useWrappedSource(source)
  const labelText = String(translateLabel({ source, label }))
  const { setValue } = useFormContext()
  const day: unknown = useWatch({ name })
  return (
    <InputAdornment position="end">
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={typeof day === 'string' && isDay(day) ? day : ''}
        disabled={disabled}
        onChange={(event) =>
          setValue(name, event.target.value, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
        }
        style={{ width: 0, height: 0, border: 0, padding: 0, opacity: 0 }}
      />
      <IconButton
        size="small"
        tabIndex={-1}
        disabled={disabled}
        aria-label={translate('value.labelled', { label: translate('form.calendar'), value: labelText })}
        onClick={() => picker.current?.showPicker()}
      >
        <Calendar fontSize="small" />
      </IconButton>
    </InputAdornment>
  )
}
