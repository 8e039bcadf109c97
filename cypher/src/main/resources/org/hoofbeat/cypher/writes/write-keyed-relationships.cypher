// Writes statements between two nodes; what is there already is marked as seen in this build.
// parameters: rows, each [start key, end key, properties with the key], build
// index: the keys' constraints
UNWIND $rows AS row
MATCH (a:«from» {«fromKey»: row[0]})
MATCH (b:«to» {«toKey»: row[1]})
MERGE (a)-[r:«type» {key: row[2].key}]->(b)
ON CREATE SET r += row[2], r.from = $build
SET r.seen = $build
RETURN count(r) AS written
