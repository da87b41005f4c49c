/** The version of the API; clients and servers of one major version understand each other. */
export const API_VERSION = '1.0';
