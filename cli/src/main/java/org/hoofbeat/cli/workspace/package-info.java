/** What commands have in common: the data folder and mirror, the database, figures as JSON, progress. */
@NullMarked
package org.hoofbeat.cli.workspace;

import org.jspecify.annotations.NullMarked;
