/**
 * A build in files: statements compiled once a release (spools), and the linked build that answers reads without a
 * database (dossiers, names, groups).
 *
 * <p>Start at {@link org.hoofbeat.snapshot.DataFolder} for what lies where, then {@link
 * org.hoofbeat.snapshot.SnapshotGraph}, the read port over files.
 */
@NullMarked
package org.hoofbeat.snapshot;

import org.jspecify.annotations.NullMarked;
