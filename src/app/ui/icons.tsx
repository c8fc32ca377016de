import type { ReactNode, SVGProps } from 'react'

/** Drawn in the colour of the text beside it. Decoration only: the words next to an icon say the same. */
export function Icon({ children, ...props }: SVGProps<SVGSVGElement> & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
    >
      {children}
    </svg>
  )
}

type IconProps = SVGProps<SVGSVGElement>
export type IconComponent = (props: IconProps) => ReactNode

export const CheckIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M4 10.8 8.2 15 16 5.8" strokeWidth="2.4" />
  </Icon>
)

export const CrossIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="m5 5 10 10M15 5 5 15" strokeWidth="2.4" />
  </Icon>
)

export const ClockIcon: IconComponent = (props) => (
  <Icon {...props}>
    <circle cx="10" cy="10" r="7.6" />
    <path d="M10 5.6V10l2.8 1.9" />
  </Icon>
)

export const QuestionIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M6.9 7.2a3.1 3.1 0 1 1 4.6 2.7c-1 .6-1.5 1.2-1.5 2.3M10 15.6v.1" strokeWidth="2.1" />
  </Icon>
)

export const WarningIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M10 2.8 18.2 17H1.8z" />
    <path d="M10 8v3.8M10 14.4v.1" />
  </Icon>
)

export const InfoIcon: IconComponent = (props) => (
  <Icon {...props}>
    <circle cx="10" cy="10" r="7.6" />
    <path d="M10 9.2v4.2M10 6.4v.1" />
  </Icon>
)

export const RefreshIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M16.5 10a6.5 6.5 0 1 1-1.9-4.6M16.5 3v3.5H13" />
  </Icon>
)

export const SearchIcon: IconComponent = (props) => (
  <Icon {...props}>
    <circle cx="9" cy="9" r="5.5" />
    <path d="m13.2 13.2 3.8 3.8" />
  </Icon>
)

const sortShapes = {
  none: 'm6 7.5 4-4 4 4M6 12.5l4 4 4-4',
  ascending: 'M10 16.5v-13M5 8.5l5-5 5 5',
  descending: 'M10 3.5v13M5 11.5l5 5 5-5',
}

/** Which way a column is sorted. */
export function SortIcon({ sorted, ...props }: IconProps & { sorted: keyof typeof sortShapes }) {
  return (
    <Icon strokeWidth="2.2" {...props}>
      <path d={sortShapes[sorted]} />
    </Icon>
  )
}

/** The console's own mark: two ends and what joins them. */
export function BrandMark(props: IconProps) {
  return (
    <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" {...props}>
      <rect width="24" height="24" rx="6.5" className="fill-accent" />
      <g className="stroke-accent-ink" fill="none" strokeWidth="2" strokeLinecap="round">
        <path d="M4.5 12h4.2M15.3 12h4.2" />
        <circle cx="12" cy="12" r="3" />
      </g>
    </svg>
  )
}
