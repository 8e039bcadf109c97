// Ends what this build no longer states; readers of the build before still see it.
// parameters: build
// index: relationship type scan
MATCH ()-[r:«type»]->()
WHERE coalesce(r.seen, 0) < $build AND r.to IS NULL
CALL (r) { SET r.to = $build } IN TRANSACTIONS OF 10000 ROWS
