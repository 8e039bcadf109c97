// Which hierarchy, mapping, gene, treatment and examination statements of others name this concept as their object?
// parameters: id, build
// columns: type (of the relationship), subject, object, row (properties)
// index: concept_id
MATCH (o:Concept {id: $id})<-[r:IS_A|CLASSIFIED_UNDER|FALLBACK|MAPS_TO|CAUSED_BY|TREATED_BY|SHOWN_BY]-(c:Concept)
WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build
RETURN type(r) AS type, c.id AS subject, o.id AS object, properties(r) AS row
