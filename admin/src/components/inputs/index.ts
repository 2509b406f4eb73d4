export * from './enumChoices'
export * from './Input'
export { DateInput, EuroInput, InamiInput, IntegerInput, NissInput } from './ParsedInput'
export * from './ProviderInput'
