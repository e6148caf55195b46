/** A page of a list; every list of every service looks like this. */
export interface Page<T> {
  items: T[];
  next?: string | null;
  total: number;
}

export interface PageQuery {
  q?: string;
  limit?: number;
  cursor?: string;
}
