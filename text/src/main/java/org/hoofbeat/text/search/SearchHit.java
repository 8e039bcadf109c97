package org.hoofbeat.text.search;

import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * One term found.
 *
 * @param label the name in the language asked for; where there is none, the English one, else any, else the id
 * @param labelLanguage the language of {@code label}; null when it is the id
 * @param fallback true when {@code labelLanguage} is not the one asked for
 * @param matched the wording that matched; the identifier for {@link MatchKind#ID}
 * @param formerId the retired identifier that was asked for; null otherwise. Show it: the id has changed
 * @param labels the preferred names, so that equal Chinese labels can be told apart
 */
public record SearchHit(
    TermId id,
    ConceptKind kind,
    boolean active,
    String label,
    @Nullable Language labelLanguage,
    boolean fallback,
    MatchKind match,
    String matched,
    @Nullable TermId formerId,
    Map<Language, String> labels) {}
