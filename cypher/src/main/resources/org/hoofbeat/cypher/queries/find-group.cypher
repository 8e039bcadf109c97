// Which group does a disease belong to?
// parameters: id, build
// columns: group (properties)
// index: concept_id
MATCH (:Concept {id: $id})-[r:MEMBER_OF]->(g:DiseaseGroup)
WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build
RETURN properties(g) AS group
LIMIT 1
