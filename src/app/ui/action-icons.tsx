import { Icon, type IconComponent } from './icons.tsx'

// What a button does.

export const CopyIcon: IconComponent = (props) => (
  <Icon {...props}>
    <rect x="7" y="7" width="9.5" height="9.5" rx="2" />
    <path d="M13 4.2A1.7 1.7 0 0 0 11.6 3.5H5.2a1.7 1.7 0 0 0-1.7 1.7v6.4c0 .6.3 1.1.7 1.4" />
  </Icon>
)

export const ArrowIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M4 10h11.5M11 5l5 5-5 5" />
  </Icon>
)
