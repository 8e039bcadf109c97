// Which concepts bear exactly this name, but for case?
// parameters: folded, build
// columns: id, name
// index: designation_folded, concept_statement_folded
MATCH (n:Designation {folded: $folded})<-[r:HAS_DESIGNATION]-(c:Concept)
WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build
RETURN c.id AS id, n.text AS name
UNION
MATCH (n:ConceptStatement {folded: $folded})<-[r:DESCRIBED_BY]-(c:Concept)
WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build
RETURN c.id AS id, n.label AS name
