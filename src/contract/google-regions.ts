/**
 * Every Google Cloud region that the console can say in words, by its name. Google opens new ones: whatever is missing
 * here still passes everywhere.
 * @see https://cloud.google.com/compute/docs/regions-zones#available
 */
const PLACES: Readonly<Record<string, string>> = {
  'africa-south1': 'Johannesburg, South Africa',
  'asia-east1': 'Changhua County, Taiwan',
  'asia-east2': 'Hong Kong',
  'asia-northeast1': 'Tokyo, Japan',
  'asia-northeast2': 'Osaka, Japan',
  'asia-northeast3': 'Seoul, South Korea',
  'asia-south1': 'Mumbai, India',
  'asia-south2': 'Delhi, India',
  'asia-southeast1': 'Jurong West, Singapore',
  'asia-southeast2': 'Jakarta, Indonesia',
  'asia-southeast3': 'Bangkok, Thailand',
  'australia-southeast1': 'Sydney, Australia',
  'australia-southeast2': 'Melbourne, Australia',
  'europe-central2': 'Warsaw, Poland',
  'europe-north1': 'Hamina, Finland',
  'europe-north2': 'Stockholm, Sweden',
  'europe-southwest1': 'Madrid, Spain',
  'europe-west1': 'St. Ghislain, Belgium',
  'europe-west2': 'London, England',
  'europe-west3': 'Frankfurt, Germany',
  'europe-west4': 'Eemshaven, Netherlands',
  'europe-west6': 'Zürich, Switzerland',
  'europe-west8': 'Milan, Italy',
  'europe-west9': 'Paris, France',
  'europe-west10': 'Berlin, Germany',
  'europe-west12': 'Turin, Italy',
  'me-central1': 'Doha, Qatar',
  'me-central2': 'Dammam, Saudi Arabia',
  'me-west1': 'Tel Aviv, Israel',
  'northamerica-northeast1': 'Montréal, Québec',
  'northamerica-northeast2': 'Toronto, Ontario',
  'northamerica-south1': 'Querétaro, Mexico',
  'southamerica-east1': 'São Paulo, Brazil',
  'southamerica-west1': 'Santiago, Chile',
  'us-central1': 'Council Bluffs, Iowa',
  'us-east1': 'Moncks Corner, South Carolina',
  'us-east4': 'Ashburn, Virginia',
  'us-east5': 'Columbus, Ohio',
  'us-south1': 'Dallas, Texas',
  'us-west1': 'The Dalles, Oregon',
  'us-west2': 'Los Angeles, California',
  'us-west3': 'Salt Lake City, Utah',
  'us-west4': 'Las Vegas, Nevada',
}

/** Where a Google Cloud region is: `us-central1` → `Council Bluffs, Iowa`; undefined for one that the console does not know. */
export function placeOfRegion(region: string): string | undefined {
  return Object.hasOwn(PLACES, region) ? PLACES[region] : undefined
}

/** The regions that {@link placeOfRegion} knows. */
export const KNOWN_REGIONS: readonly string[] = Object.keys(PLACES)
