// Writes relationships that their two ends identify; what is there already is marked as seen in this build.
// parameters: rows, each [start key, end key, properties], build
// index: the keys' constraints
UNWIND $rows AS row
MATCH (a:«from» {«fromKey»: row[0]})
MATCH (b:«to» {«toKey»: row[1]})
MERGE (a)-[r:«type»]->(b)
ON CREATE SET r += row[2], r.from = $build
SET r.seen = $build
RETURN count(r) AS written
