const earthRadius = 6371.0088; // IUGG mean radius, km
const radians = Math.PI / 180;

interface Point {
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Kilometres over the surface, by the haversine formula, which stays exact for points close together. */
export function greatCircleKm(a: Point, b: Point): number {
  const sinLatitude = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const sinLongitude = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const h = sinLatitude ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * sinLongitude ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}
