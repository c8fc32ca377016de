import { Icon, type IconComponent } from './icons.tsx'

// What an interconnect connects to.

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
