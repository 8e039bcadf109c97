import type { Feature } from './case';

/** Tall stature, long fingers, dislocated lens, dilated aortic root, no seizures: Marfan syndrome. */
export const WORKED_CASE: readonly Feature[] = [
  { id: 'HP:0000098', excluded: false },
  { id: 'HP:0001166', excluded: false },
  { id: 'HP:0001083', excluded: false },
  { id: 'HP:0002616', excluded: false },
  { id: 'HP:0001250', excluded: true },
];
