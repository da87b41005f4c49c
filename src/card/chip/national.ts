/** What the MRZ calls Viet Nam (ICAO 9303 part 3, section 5). */
export const nationalIssuer = 'VNM';
/** What a certificate calls it (ISO 3166-1 alpha-2). */
export const nationalCountry = 'VN';
