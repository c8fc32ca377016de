/** A building of the made-up world: where it is, and how many of Cloudflare's routers stand in it. */
export interface SeedFacility {
  site: string
  name: string
  address: string[]
  /** Two routers let a customer take two slots that do not fail together. */
  devices: 0 | 1 | 2
}

/** Real buildings at a dozen of Cloudflare's sites, so that a demo reads like the customer's own cities. */
export const FACILITIES: readonly SeedFacility[] = [
  { site: 'EWR', name: 'Equinix NY5', address: ['800 Secaucus Rd', 'Secaucus, NJ 07094'], devices: 2 },
  { site: 'EWR', name: 'Equinix NY2', address: ['275 Hartz Way', 'Secaucus, NJ 07094'], devices: 1 },
  { site: 'IAD', name: 'Equinix DC2', address: ['21715 Filigree Ct', 'Ashburn, VA 20147'], devices: 2 },
  { site: 'IAD', name: 'Equinix DC11', address: ['21721 Filigree Ct', 'Ashburn, VA 20147'], devices: 1 },
  {
    site: 'ORD',
    name: 'Equinix CH1',
    address: ['350 E Cermak Rd', '5th floor', 'Chicago, IL 60616'],
    devices: 2,
  },
  { site: 'DFW', name: 'Equinix DA1', address: ['1950 N Stemmons Fwy', 'Dallas, TX 75207'], devices: 1 },
  { site: 'SJC', name: 'Equinix SV1', address: ['11 Great Oaks Blvd', 'San Jose, CA 95119'], devices: 2 },
  { site: 'LAX', name: 'CoreSite LA1', address: ['624 S Grand Ave', 'Los Angeles, CA 90017'], devices: 1 },
  { site: 'LHR', name: 'Telehouse North', address: ['14 Coriander Ave', 'London E14 2AA'], devices: 2 },
  { site: 'LHR', name: 'Equinix LD5', address: ['8 Buckingham Ave', 'Slough SL1 4AX'], devices: 1 },
  {
    site: 'FRA',
    name: 'Equinix FR5',
    address: ['Kleyerstraße 90', '60326 Frankfurt am Main', 'Germany'],
    devices: 2,
  },
  {
    site: 'AMS',
    name: 'Equinix AM5',
    address: ['Schepenbergweg 42', '1105 AT Amsterdam', 'Netherlands'],
    devices: 2,
  },
  {
    site: 'AMS',
    name: 'NIKHEF',
    address: ['Science Park 105', '1098 XG Amsterdam', 'Netherlands'],
    devices: 1,
  },
  {
    site: 'CDG',
    name: 'Telehouse TH2',
    address: ['137 boulevard Voltaire', '75011 Paris', 'France'],
    devices: 1,
  },
  {
    site: 'NRT',
    name: 'Equinix TY2',
    address: ['3-8-21 Higashi-Shinagawa', 'Shinagawa-ku, Tokyo 140-0002', 'Japan'],
    devices: 2,
  },
  {
    site: 'SIN',
    name: 'Equinix SG1',
    address: ['20 Ayer Rajah Crescent', 'Singapore 139964'],
    devices: 2,
  },
  {
    site: 'SYD',
    name: 'Equinix SY3',
    address: ['47 Bourke Rd', 'Alexandria NSW 2015', 'Australia'],
    devices: 1,
  },
  // The API may leave the router's name out, so one place does.
  {
    site: 'SYD',
    name: 'NextDC S1',
    address: ['4 Eden Park Dr', 'Macquarie Park NSW 2113', 'Australia'],
    devices: 0,
  },
]

/** Google Cloud regions in which the made-up accounts already have attachments. */
export const REGIONS: readonly [string, ...string[]] = [
  'us-central1',
  'us-east4',
  'europe-west3',
  'asia-northeast1',
]
