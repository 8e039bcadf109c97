// Every gene of a disease, by the id of its subject.
// parameters: build
// columns: type (of the relationship), subject, object, row (properties)
// index: concept_id, in its order
MATCH (c:Concept)
USING INDEX c:Concept(id)
WHERE c.id > ''
MATCH (c)-[r:CAUSED_BY]->(o:Concept)
WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build
RETURN type(r) AS type, c.id AS subject, o.id AS object, properties(r) AS row
ORDER BY c.id
