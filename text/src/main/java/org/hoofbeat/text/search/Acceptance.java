package org.hoofbeat.text.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a request lets through, one bit each. What was asked last is kept, since most requests filter alike:
 * {@value #KEPT} filters, 50 kB each for 400,000 terms. Thread-safe.
 */
final class Acceptance {

  private static final int KEPT = 64;

  private final IndexReader reader;
  private final Map<Filter, FixedBitSet> kept =
      new java.util.LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Filter, FixedBitSet> eldest) {
          return size() > KEPT;
        }
      };

  /** Empty sets and a missing branch let everything through. */
  private record Filter(
      Set<String> prefixes, Set<ConceptKind> kinds, @Nullable TermId branch, boolean activeOnly) {}

  Acceptance(IndexReader reader) {
    this.reader = reader;
  }

  Bits of(SearchRequest request) {
    return of(
        new Filter(request.prefixes(), request.kinds(), request.branch(), request.activeOnly()));
  }

  /** Live terms of one identifier space. */
  Bits liveOf(String prefix) {
    return of(new Filter(Set.of(prefix), Set.of(), null, true));
  }

  private Bits of(Filter filter) {
    synchronized (kept) {
      FixedBitSet known = kept.get(filter);
      if (known != null) {
        return known;
      }
    }
    FixedBitSet made = new FixedBitSet(Math.max(1, reader.maxDoc()));
    made.set(0, made.length());
    TermId branch = filter.branch;
    restrict(made, IndexField.PREFIX, List.copyOf(filter.prefixes));
    restrict(made, IndexField.KIND, filter.kinds.stream().map(Enum::name).toList());
    restrict(made, IndexField.BRANCH, branch == null ? List.of() : List.of(branch.value()));
    restrict(made, IndexField.ACTIVE, filter.activeOnly ? List.of("true") : List.of());
    synchronized (kept) {
      kept.put(filter, made);
    }
    return made;
  }

  private void restrict(FixedBitSet made, String field, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    FixedBitSet any = new FixedBitSet(made.length());
    try {
      for (String value : values) {
        PostingsEnum documents =
            MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(value), PostingsEnum.NONE);
        if (documents != null) {
          any.or(documents);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("While reading the filter " + field, e);
    }
    made.and(any);
  }
}
