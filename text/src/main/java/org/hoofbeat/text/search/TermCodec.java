package org.hoofbeat.text.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;

/** Writes a term into bytes and back; the layout is part of the index format ({@link IndexFormat}). */
final class TermCodec {

  private TermCodec() {}

  static BytesRef encode(IndexedTerm term) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(term.id().value());
    out.writeVInt(term.kind().ordinal());
    out.writeByte((byte) (term.active() ? 1 : 0));
    writeIds(out, term.formerIds());
    Map<String, String> labels = new TreeMap<>();
    term.labels().forEach((language, label) -> labels.put(language.tag(), label));
    out.writeMapOfStrings(labels);
    out.writeVInt(term.names().size());
    for (IndexedName name : term.names()) {
      out.writeString(name.text());
      out.writeString(name.language().tag());
      out.writeVInt(name.scope().ordinal());
      out.writeString(name.type() == null ? "" : name.type());
      out.writeVInt(name.status().ordinal());
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** The term but for its ancestors, which are only filtered on. */
  static IndexedTerm decode(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    TermId id = new TermId(in.readString());
    ConceptKind kind = ConceptKind.values()[in.readVInt()];
    boolean active = in.readByte() == 1;
    List<TermId> former = new ArrayList<>();
    for (int n = in.readVInt(); n > 0; n--) {
      former.add(new TermId(in.readString()));
    }
    Map<Language, String> labels = new LinkedHashMap<>();
    in.readMapOfStrings().forEach((tag, label) -> labels.put(Language.of(tag), label));
    List<IndexedName> names = new ArrayList<>();
    for (int n = in.readVInt(); n > 0; n--) {
      names.add(readName(in));
    }
    return new IndexedTerm(id, kind, active, List.of(), former, labels, names);
  }

  private static IndexedName readName(ByteArrayDataInput in) throws IOException {
    String text = in.readString();
    Language language = Language.of(in.readString());
    SynonymScope scope = SynonymScope.values()[in.readVInt()];
    String type = in.readString();
    return new IndexedName(
        text,
        language,
        scope,
        type.isEmpty() ? null : type,
        TranslationStatus.values()[in.readVInt()]);
  }

  private static void writeIds(DataOutput out, List<TermId> ids) throws IOException {
    out.writeVInt(ids.size());
    for (TermId id : ids) {
      out.writeString(id.value());
    }
  }
}
