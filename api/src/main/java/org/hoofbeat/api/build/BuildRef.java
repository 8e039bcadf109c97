package org.hoofbeat.api.build;

import io.swagger.v3.oas.annotations.media.Schema;

/** The build that an answer comes from. */
@Schema(description = "The graph build that the answer comes from")
public record BuildRef(
    @Schema(example = "12") int number,
    @Schema(
            description = "Content digest: equal for equal sources and loader version",
            example = "9f2c…")
        String digest,
    @Schema(description = "True where only the small starter release is loaded") boolean starter) {}
