// Takes back the ends that an interrupted load had set.
// parameters: current
// index: relationship type scan
MATCH ()-[r:«type»]->()
WHERE r.to > $current
CALL (r) { REMOVE r.to } IN TRANSACTIONS OF 10000 ROWS
