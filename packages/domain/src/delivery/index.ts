export { deleteZone, listZones, saveZone } from './edit-zones.ts';
export * from './zone-of-address.ts';
