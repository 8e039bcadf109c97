// Removes what the current build does not show: what ended by it, and what an interrupted load had begun.
// parameters: current
// index: relationship type scan
MATCH ()-[r:«type»]->()
WHERE r.to <= $current OR r.from > $current
CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS
