// Which identifier stands for this one now? No row where the build does not know it.
// parameters: id, build
// columns: current
// index: concept_id
MATCH (c:Concept {id: $id})
WHERE EXISTS { MATCH (c)-[r]-() WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build }
OPTIONAL MATCH (c)-[r:SUPERSEDED_BY]->(now:Concept)
WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build
RETURN coalesce(now.id, c.id) AS current
ORDER BY current
LIMIT 1
