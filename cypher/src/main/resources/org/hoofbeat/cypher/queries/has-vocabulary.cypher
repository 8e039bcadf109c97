// Does the build know an identifier that begins so?
// parameters: start, build
// columns: id
// index: concept_id
MATCH (c:Concept)
WHERE c.id STARTS WITH $start
  AND EXISTS { MATCH (c)-[r]-() WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build }
RETURN c.id AS id
LIMIT 1
