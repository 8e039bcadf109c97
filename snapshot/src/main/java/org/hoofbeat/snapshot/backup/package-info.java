/**
 * What a data folder cannot make again, in one file: written, checked and put back; the server lets go of its store meanwhile.
 *
 * <p>Start at {@link org.hoofbeat.snapshot.backup.BackupFile}.
 */
@NullMarked
package org.hoofbeat.snapshot.backup;

import org.jspecify.annotations.NullMarked;
