// Every disease group, by id.
// parameters: build
// columns: group (properties)
// index: disease_group_id, in its order
MATCH (g:DiseaseGroup)
WHERE g.id > '' AND EXISTS { MATCH (g)<-[r:MEMBER_OF]-() WHERE coalesce(r.from, 0) <= $build AND coalesce(r.to, $build + 1) > $build }
RETURN properties(g) AS group
ORDER BY g.id
