// Removes similarities of some measures, and all of builds before the current one.
// parameters: current, measures
// index: relationship type scan
MATCH ()-[r:SIMILAR_TO]->()
WHERE r.measure IN $measures OR r.build < $current
CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS
