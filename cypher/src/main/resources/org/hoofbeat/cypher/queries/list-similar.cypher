// Which disease groups are most like this one by a measure, best first?
// parameters: id, measure, build
// columns: other (id), score, rank
// index: disease_group_id
MATCH (:DiseaseGroup {id: $id})-[r:SIMILAR_TO]->(other:DiseaseGroup)
WHERE r.measure = $measure AND r.build = $build
RETURN other.id AS other, r.score AS score, r.rank AS rank
ORDER BY rank
