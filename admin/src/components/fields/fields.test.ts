import { fields } from './fields'

const row = ({ id }: { id: unknown }) => id

test('fields are named in order, some with a label of their own', () =>
  expect(
    fields('decisionNumber:number  beneficiary.niss\n validity').map(({ props }) => [props.source, props.label]),
  ).toEqual([
    ['number', 'decisionNumber'],
    ['beneficiary.niss', undefined],
    ['validity', undefined],
  ]))

test('the columns of a phone and the hidden columns are named by their paths', () => {
  const [number, status, niss] = fields('decisionNumber:number status beneficiary.niss', {
    phone: 'status',
    labelled: 'number',
    hidden: 'beneficiary.niss',
    status: { value: row },
  })
  expect(number?.props).toMatchObject({ phone: 'labelled', hidden: false })
  expect(status?.props).toMatchObject({ phone: true, hidden: false, value: row })
  expect(niss?.props).toMatchObject({ phone: false, hidden: true })
})
