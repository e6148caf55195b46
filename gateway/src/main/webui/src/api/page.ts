/** A page of a list; every list of every service looks like this. */
export interface Page<T> {
  items: T[];
  next?: string | null;
  total: number;
  /** There are more than `total`: the service counts no further. */
  totalIsLowerBound?: boolean;
}

export interface PageQuery {
  q?: string;
  limit?: number;
  cursor?: string;
}

/** A page of a list that can be sorted. */
export interface SortedQuery extends PageQuery {
  /** A field, with a minus before it from last to first. */
  sort?: string;
}
