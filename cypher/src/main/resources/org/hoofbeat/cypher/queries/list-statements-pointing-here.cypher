// Which statements of others name this concept as their object? A gene's findings do not count: they repeat its diseases'.
// parameters: id, build
// columns: type (of the relationship), subject, object, row (properties)
// index: concept_id
MATCH (o:Concept {id: $id})<-[r:!SUPERSEDED_BY&!GENE_PHENOTYPE]-(c:Concept)
WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build
RETURN type(r) AS type, c.id AS subject, o.id AS object, properties(r) AS row
