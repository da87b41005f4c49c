/**
 * What an account opens: level 1 has the data of the population register, public services, news and bill payment; level 2 adds the electronic
 * card, the integration of papers, dependants and sector information, social security, and the sharing of identified information.
 */
const levels = {
  'population-data': 1,
  'public-services': 1,
  news: 1,
  'bill-payment': 1,
  'electronic-card': 2,
  papers: 2,
  dependants: 2,
  'sector-information': 2,
  'social-security': 2,
  sharing: 2,
} as const satisfies Readonly<Record<string, 1 | 2>>;

export type Service = keyof typeof levels;
/** Every service, in the order of the app's menu. */
export const services = Object.keys(levels) as Service[];
/** The level that a service needs. */
export const levelOf = (service: Service): 1 | 2 => levels[service];
