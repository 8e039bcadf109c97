package org.hoofbeat.text.search;

import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * All entries of one field of one document. A field for each entry would be set up and torn down by Lucene for every one of fifteen
 * million entries; a stream is kept for a field and given the entries of one document after the other. For one thread.
 */
final class EntryStream extends TokenStream {

  /** Indexed as a {@link StringField} would be, but read from a stream. */
  static final FieldType TYPE = type();

  private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
  private Iterator<String> entries = Collections.emptyIterator();

  private static FieldType type() {
    FieldType type = new FieldType(StringField.TYPE_NOT_STORED);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  void read(Iterable<String> values) {
    entries = values.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!entries.hasNext()) {
      return false;
    }
    clearAttributes();
    bytes.setBytesRef(new BytesRef(entries.next()));
    return true;
  }
}
