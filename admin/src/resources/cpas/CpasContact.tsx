import { Link } from '@mui/material'
import type { CpasContactFragment } from '../../graphql/generated/graphql'

/** A CPAS by name, and how to reach it; what is not known is left out. */
export const CpasContact = ({ cpas: { name, address, email, phone } }: { cpas: CpasContactFragment }) => (
  <>
    <div>{name}</div>
    {address && <div>{address}</div>}
    <div>{phone && <Link href={`tel:${phone.replace(/[^+0-9]/g, '')}`}>{phone}</Link>}</div>
    <div>{email && <Link href={`mailto:${email}`}>{email}</Link>}</div>
  </>
)
