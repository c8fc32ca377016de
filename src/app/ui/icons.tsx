import type { ReactNode, SVGProps } from 'react'

/** Drawn in the colour of the text beside it. Decoration only: the words next to an icon say the same. */
function Icon({ children, ...props }: SVGProps<SVGSVGElement> & { children: ReactNode }) {
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

export const CopyIcon: IconComponent = (props) => (
  <Icon {...props}>
    <rect x="7" y="7" width="9.5" height="9.5" rx="2" />
    <path d="M13 4.2A1.7 1.7 0 0 0 11.6 3.5H5.2a1.7 1.7 0 0 0-1.7 1.7v6.4c0 .6.3 1.1.7 1.4" />
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

export const ArrowIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M4 10h11.5M11 5l5 5-5 5" />
  </Icon>
)

export const PortIcon: IconComponent = (props) => (
  <Icon {...props}>
    <rect x="2.5" y="4" width="15" height="12" rx="2" />
    <path d="M6.5 12.5V9.8h1.8V8h3.4v1.8h1.8v2.7z" />
  </Icon>
)

export const CloudIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M5.8 15.5a3.6 3.6 0 0 1-.4-7.2 4.8 4.8 0 0 1 9.2.9 3.2 3.2 0 0 1-.2 6.3z" />
  </Icon>
)

export const PlugIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M7 2.8v3.7M13 2.8v3.7M5 6.5h10V9a5 5 0 0 1-10 0zM10 14v3.5" />
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
