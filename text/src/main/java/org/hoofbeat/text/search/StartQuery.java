package org.hoofbeat.text.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Entries of a field that begin with a text. As {@code PrefixQuery}, which compiles an automaton for each text, but seeks the
 * first entry and reads on.
 */
final class StartQuery extends MultiTermQuery {

  private final BytesRef start;

  StartQuery(Term start) {
    super(start.field(), CONSTANT_SCORE_BLENDED_REWRITE);
    this.start = start.bytes();
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return new FilteredTermsEnum(terms.iterator()) {
      {
        setInitialSeekTerm(start);
      }

      @Override
      protected AcceptStatus accept(BytesRef term) {
        return StringHelper.startsWith(term, start) ? AcceptStatus.YES : AcceptStatus.END;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return getField() + ':' + start.utf8ToString() + '*';
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && start.equals(((StartQuery) other).start);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), start);
  }
}
