import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'wouter'

type Variant = 'primary' | 'danger' | 'plain' | 'quiet'
type Size = 'normal' | 'small'

const shape =
  'inline-flex items-center justify-center gap-2 rounded-control border font-semibold transition-colors disabled:cursor-not-allowed aria-disabled:cursor-progress aria-disabled:opacity-75'

const sizes: Record<Size, string> = {
  normal: 'min-h-11 px-4 py-2 text-base',
  small: 'min-h-9 px-3 py-1 text-small',
}

const variants: Record<Variant, string> = {
  primary: 'border-accent bg-accent text-accent-ink raised hover:border-accent-strong hover:bg-accent-strong',
  danger: 'border-bad bg-bad text-bad-ink raised hover:border-bad-strong hover:bg-bad-strong',
  plain: 'border-line-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent text-accent hover:bg-accent-soft',
}

interface LookProps {
  variant?: Variant | undefined
  size?: Size | undefined
}

function look({ variant = 'plain', size = 'normal' }: LookProps): string {
  return `${shape} ${sizes[size]} ${variants[variant]}`
}

type ButtonProps = LookProps & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style' | 'type'>

/** A button that does something here, and submits no form. */
export function Button({ variant, size, ...props }: ButtonProps) {
  return <button type="button" className={look({ variant, size })} {...props} />
}

/** The button that submits the form around it. */
export function SubmitButton({ variant, size, ...props }: ButtonProps) {
  return <button type="submit" className={look({ variant, size })} {...props} />
}

interface ButtonLinkProps extends LookProps {
  href: string
  onClick?: () => void
  children: ReactNode
}

/** A link that looks like a button, for the one step that a screen is about. */
export function ButtonLink({ href, onClick, variant, size, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={look({ variant, size })} {...(onClick ? { onClick } : {})}>
      {children}
    </Link>
  )
}
