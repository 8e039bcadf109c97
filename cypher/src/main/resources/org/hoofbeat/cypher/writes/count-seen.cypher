// How many relationships of a type does this build state?
// parameters: build
// columns: n
// index: relationship type scan
MATCH ()-[r:«type»]->()
WHERE r.seen = $build
RETURN count(r) AS n
