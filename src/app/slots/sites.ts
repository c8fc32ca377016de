/** Where a site is. Latitude and longitude are in degrees. */
export interface Site {
  code: string
  city: string
  country: string
  latitude: number
  longitude: number
  /** Other words that people search it by: the airport, the metropolitan area, the local name. */
  also: string
}

/**
 * Cities by the IATA code of their airport, which is how Cloudflare names its sites. Only words to search by and to show
 * beside the code: a site that is missing here, or is no airport, works all the same.
 * @see https://speed.cloudflare.com/locations for codes, cities and coordinates, here rounded to a tenth of a degree
 */
const ROWS: readonly [string, string, string, number, number, string?][] = [
  ['ACC', 'Accra', 'Ghana', 5.6, -0.2],
  ['ADL', 'Adelaide', 'Australia', -34.9, 138.5],
  ['AKL', 'Auckland', 'New Zealand', -37, 174.8],
  ['AMM', 'Amman', 'Jordan', 31.7, 36],
  ['AMS', 'Amsterdam', 'Netherlands', 52.3, 4.8, 'Schiphol Holland'],
  ['ARN', 'Stockholm', 'Sweden', 59.7, 17.9, 'Arlanda'],
  ['ATH', 'Athens', 'Greece', 37.9, 23.9, 'Athina'],
  ['ATL', 'Atlanta', 'United States', 33.6, -84.4, 'Georgia GA Hartsfield'],
  ['BAH', 'Manama', 'Bahrain', 26.3, 50.6],
  ['BCN', 'Barcelona', 'Spain', 41.3, 2.1, 'El Prat España'],
  ['BER', 'Berlin', 'Germany', 52.4, 13.5, 'Brandenburg Deutschland'],
  ['BKK', 'Bangkok', 'Thailand', 13.7, 100.7, 'Suvarnabhumi'],
  ['BLR', 'Bengaluru', 'India', 13.8, 76.6, 'Bangalore'],
  ['BNA', 'Nashville', 'United States', 36.1, -86.7, 'Tennessee TN'],
  ['BNE', 'Brisbane', 'Australia', -27.4, 153.1],
  ['BOG', 'Bogotá', 'Colombia', 4.7, -74.1, 'El Dorado'],
  ['BOM', 'Mumbai', 'India', 19.1, 72.9, 'Bombay'],
  ['BOS', 'Boston', 'United States', 42.4, -71, 'Massachusetts MA Logan'],
  ['BRU', 'Brussels', 'Belgium', 50.9, 4.5, 'Bruxelles Brussel Zaventem'],
  ['BUD', 'Budapest', 'Hungary', 47.4, 19.3],
  ['BUF', 'Buffalo', 'United States', 42.9, -78.7, 'New York NY'],
  ['CCU', 'Kolkata', 'India', 22.6, 88.4, 'Calcutta'],
  ['CDG', 'Paris', 'France', 49, 2.5, 'Charles de Gaulle Île-de-France'],
  ['CGK', 'Jakarta', 'Indonesia', -6.1, 106.7, 'Soekarno-Hatta'],
  ['CLT', 'Charlotte', 'United States', 35.2, -80.9, 'North Carolina NC'],
  ['CMH', 'Columbus', 'United States', 40, -82.9, 'Ohio OH'],
  ['CMN', 'Casablanca', 'Morocco', 33.4, -7.6],
  ['CPH', 'Copenhagen', 'Denmark', 55.6, 12.7, 'København Kastrup'],
  ['CPT', 'Cape Town', 'South Africa', -34, 18.6],
  ['DEL', 'New Delhi', 'India', 28.6, 77.1, 'Indira Gandhi'],
  ['DEN', 'Denver', 'United States', 39.9, -104.7, 'Colorado CO'],
  ['DFW', 'Dallas', 'United States', 32.9, -97, 'Texas TX Fort Worth'],
  ['DOH', 'Doha', 'Qatar', 25.3, 51.6],
  ['DTW', 'Detroit', 'United States', 42.2, -83.4, 'Michigan MI'],
  ['DUB', 'Dublin', 'Ireland', 53.4, -6.3],
  ['DUS', 'Düsseldorf', 'Germany', 51.3, 6.8, 'Duesseldorf Rhein-Ruhr Deutschland'],
  ['DXB', 'Dubai', 'United Arab Emirates', 25.3, 55.4, 'UAE'],
  ['EDI', 'Edinburgh', 'United Kingdom', 56, -3.4, 'Scotland UK'],
  ['EWR', 'Newark', 'United States', 40.7, -74.2, 'New York NYC New Jersey NJ Liberty'],
  ['EZE', 'Buenos Aires', 'Argentina', -34.8, -58.5, 'Ezeiza'],
  ['FCO', 'Rome', 'Italy', 41.8, 12.3, 'Roma Fiumicino'],
  ['FRA', 'Frankfurt', 'Germany', 50, 8.5, 'am Main Deutschland'],
  ['GIG', 'Rio de Janeiro', 'Brazil', -22.8, -43.3, 'Galeão'],
  ['GRU', 'São Paulo', 'Brazil', -23.4, -46.5, 'Guarulhos'],
  ['GVA', 'Geneva', 'Switzerland', 46.2, 6.1, 'Genève Genf'],
  ['HAM', 'Hamburg', 'Germany', 53.6, 10, 'Deutschland'],
  ['HEL', 'Helsinki', 'Finland', 60.3, 25, 'Vantaa'],
  ['HKG', 'Hong Kong', 'Hong Kong', 22.3, 113.9, 'China'],
  ['HND', 'Tokyo', 'Japan', 35.6, 139.8, 'Haneda'],
  ['HYD', 'Hyderabad', 'India', 17.2, 78.4],
  ['IAD', 'Ashburn', 'United States', 38.9, -77.5, 'Washington DC Dulles Virginia VA'],
  ['IAH', 'Houston', 'United States', 30, -95.3, 'Texas TX'],
  ['ICN', 'Seoul', 'South Korea', 37.5, 126.5, 'Incheon'],
  ['IND', 'Indianapolis', 'United States', 39.7, -86.3, 'Indiana IN'],
  ['IST', 'Istanbul', 'Türkiye', 41, 28.8, 'Turkey'],
  ['JAX', 'Jacksonville', 'United States', 30.5, -81.7, 'Florida FL'],
  ['JED', 'Jeddah', 'Saudi Arabia', 21.7, 39.2],
  ['JFK', 'New York', 'United States', 40.6, -73.8, 'NYC NY Kennedy'],
  ['JNB', 'Johannesburg', 'South Africa', -26.1, 28.3],
  ['KBP', 'Kyiv', 'Ukraine', 50.3, 30.9, 'Boryspil'],
  ['KHH', 'Kaohsiung', 'Taiwan', 22.6, 120.3],
  ['KIX', 'Osaka', 'Japan', 34.4, 135.2, 'Kansai'],
  ['KUL', 'Kuala Lumpur', 'Malaysia', 2.7, 101.7],
  ['LAS', 'Las Vegas', 'United States', 36.1, -115.2, 'Nevada NV'],
  ['LAX', 'Los Angeles', 'United States', 33.9, -118.4, 'California CA'],
  ['LHR', 'London', 'United Kingdom', 51.5, -0.5, 'Heathrow England UK'],
  ['LIM', 'Lima', 'Peru', -12, -77.1],
  ['LIS', 'Lisbon', 'Portugal', 38.8, -9.1, 'Lisboa'],
  ['LOS', 'Lagos', 'Nigeria', 6.6, 3.3],
  ['LUX', 'Luxembourg', 'Luxembourg', 49.6, 6.2],
  ['MAA', 'Chennai', 'India', 13, 80.2, 'Madras'],
  ['MAD', 'Madrid', 'Spain', 40.5, -3.6, 'Barajas España'],
  ['MAN', 'Manchester', 'United Kingdom', 53.4, -2.3, 'England UK'],
  ['MCI', 'Kansas City', 'United States', 39.3, -94.7, 'Missouri MO'],
  ['MEL', 'Melbourne', 'Australia', -37.7, 144.8],
  ['MEM', 'Memphis', 'United States', 35, -90, 'Tennessee TN'],
  ['MEX', 'Mexico City', 'Mexico', 19.4, -99.1, 'Ciudad de México CDMX'],
  ['MIA', 'Miami', 'United States', 25.8, -80.3, 'Florida FL'],
  ['MNL', 'Manila', 'Philippines', 14.5, 121],
  ['MRS', 'Marseille', 'France', 43.4, 5.2, 'Provence'],
  ['MSP', 'Minneapolis', 'United States', 44.9, -93.2, 'Minnesota MN Saint Paul'],
  ['MUC', 'Munich', 'Germany', 48.4, 11.8, 'München Muenchen Deutschland'],
  ['MXP', 'Milan', 'Italy', 45.6, 8.7, 'Milano Malpensa'],
  ['NBO', 'Nairobi', 'Kenya', -1.3, 36.9],
  ['NRT', 'Tokyo', 'Japan', 35.8, 140.4, 'Narita'],
  ['OMA', 'Omaha', 'United States', 41.3, -95.9, 'Nebraska NE'],
  ['ORD', 'Chicago', 'United States', 42, -87.9, 'Illinois IL O’Hare OHare'],
  ['OSL', 'Oslo', 'Norway', 60.2, 11.1, 'Gardermoen'],
  ['OTP', 'Bucharest', 'Romania', 44.6, 26.1, 'București'],
  ['PDX', 'Portland', 'United States', 45.6, -122.6, 'Oregon OR'],
  ['PER', 'Perth', 'Australia', -31.9, 116],
  ['PHL', 'Philadelphia', 'United States', 39.9, -75.2, 'Pennsylvania PA'],
  ['PHX', 'Phoenix', 'United States', 33.4, -112, 'Arizona AZ'],
  ['PIT', 'Pittsburgh', 'United States', 40.5, -80.2, 'Pennsylvania PA'],
  ['PRG', 'Prague', 'Czechia', 50.1, 14.3, 'Praha'],
  ['QRO', 'Querétaro', 'Mexico', 20.6, -100.2],
  ['RIC', 'Richmond', 'United States', 37.5, -77.3, 'Virginia VA'],
  ['RIX', 'Riga', 'Latvia', 56.9, 24],
  ['RUH', 'Riyadh', 'Saudi Arabia', 25, 46.7],
  ['SAN', 'San Diego', 'United States', 32.7, -117.2, 'California CA'],
  ['SCL', 'Santiago', 'Chile', -33.4, -70.8],
  ['SEA', 'Seattle', 'United States', 47.4, -122.3, 'Washington WA Tacoma'],
  ['SFO', 'San Francisco', 'United States', 37.6, -122.4, 'California CA Bay Area'],
  ['SGN', 'Ho Chi Minh City', 'Vietnam', 10.8, 106.7, 'Saigon'],
  ['SIN', 'Singapore', 'Singapore', 1.4, 104, 'Changi'],
  ['SJC', 'San Jose', 'United States', 37.4, -121.9, 'California CA Bay Area Silicon Valley'],
  ['SLC', 'Salt Lake City', 'United States', 40.8, -112, 'Utah UT'],
  ['SMF', 'Sacramento', 'United States', 38.7, -121.6, 'California CA'],
  ['SOF', 'Sofia', 'Bulgaria', 42.7, 23.4],
  ['STL', 'St. Louis', 'United States', 38.7, -90.4, 'Saint Louis Missouri MO'],
  ['SYD', 'Sydney', 'Australia', -33.9, 151.2, 'Kingsford Smith'],
  ['TLL', 'Tallinn', 'Estonia', 59.4, 24.8],
  ['TLV', 'Tel Aviv', 'Israel', 32, 34.9],
  ['TPA', 'Tampa', 'United States', 28, -82.5, 'Florida FL'],
  ['TPE', 'Taipei', 'Taiwan', 25.1, 121.2, 'Taoyuan'],
  ['TXL', 'Berlin', 'Germany', 52.6, 13.3, 'Tegel Deutschland'],
  ['VIE', 'Vienna', 'Austria', 48.1, 16.6, 'Wien Schwechat'],
  ['VNO', 'Vilnius', 'Lithuania', 54.6, 25.3],
  ['WAW', 'Warsaw', 'Poland', 52.2, 21, 'Warszawa'],
  ['YUL', 'Montréal', 'Canada', 45.5, -73.7, 'Quebec QC'],
  ['YVR', 'Vancouver', 'Canada', 49.2, -123.2, 'British Columbia BC'],
  ['YYC', 'Calgary', 'Canada', 51.1, -114, 'Alberta AB'],
  ['YYZ', 'Toronto', 'Canada', 43.7, -79.6, 'Ontario ON Pearson'],
  ['ZAG', 'Zagreb', 'Croatia', 45.7, 16.1],
  ['ZRH', 'Zurich', 'Switzerland', 47.5, 8.5, 'Zürich Zuerich Kloten'],
]

/** Every site that the console knows a city for. */
export const SITES: readonly Site[] = ROWS.map(([code, city, country, latitude, longitude, also = '']) => ({
  code,
  city,
  country,
  latitude,
  longitude,
  also,
}))

const byCode = new Map(SITES.map((site) => [site.code, site]))

/** Where a site of Cloudflare’s is; undefined for one that the console does not know. `EWR` and `ewr02` are both Newark. */
export function siteOf(name: string): Site | undefined {
  return byCode.get(name.trim().toUpperCase().replace(/\d+$/, ''))
}

/** A site in words, such as “Newark (EWR)”; the name alone where its city is not known. */
export function siteInWords(name: string): string {
  const site = siteOf(name)
  return site ? `${site.city} (${name})` : name
}

const EARTH_RADIUS_KM = 6371

/** The distance between two sites along the ground, in kilometres. */
export function kilometresBetween(one: Site, other: Site): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const across = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const up = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const cosines = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude))
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(up + cosines * across))
}
