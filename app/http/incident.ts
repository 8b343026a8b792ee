import { createContext, useContext } from 'react';

/** The request id, shown as the incident number on a fault's page. */
export const IncidentContext = createContext('');

export function useIncident(): string {
  return useContext(IncidentContext);
}
