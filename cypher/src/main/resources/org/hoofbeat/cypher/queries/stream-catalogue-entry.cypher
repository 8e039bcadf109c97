// Every place in an official list, by the id of its subject.
// parameters: build
// columns: type (of the relationship), subject, object (always null), row (properties)
// index: concept_id, in its order
MATCH (c:Concept)
USING INDEX c:Concept(id)
WHERE c.id > ''
MATCH (c)-[r:IN_CATALOGUE]->(n:CatalogueEntry)
WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build
RETURN type(r) AS type, c.id AS subject, null AS object, properties(n) AS row
ORDER BY c.id
