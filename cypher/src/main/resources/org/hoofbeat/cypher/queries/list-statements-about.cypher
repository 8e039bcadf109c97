// What is said of a concept?
// parameters: id, build
// columns: type (of the relationship), subject, object (null where the statement is a node), row (properties)
// index: concept_id
MATCH (c:Concept {id: $id})-[r:!MEMBER_OF&!SUPERSEDED_BY]->(o)
WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build
RETURN
  type(r) AS type,
  c.id AS subject,
  CASE WHEN o:Concept THEN o.id END AS object,
  CASE WHEN o:Concept THEN properties(r) ELSE properties(o) END AS row
