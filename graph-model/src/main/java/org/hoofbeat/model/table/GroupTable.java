package org.hoofbeat.model.table;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.GraphTable.Column;
import org.hoofbeat.model.graph.GraphTable.Nodes;
import org.hoofbeat.model.graph.GraphTable.Relationships;
import org.hoofbeat.model.graph.GraphTable.Type;
import org.jspecify.annotations.Nullable;

/**
 * Disease groups. The key is a hash of the content, so that on a server that holds two builds for a while a group that
 * has changed is two nodes.
 */
public final class GroupTable {

  public static final Nodes NODES =
      new Nodes(
          "DiseaseGroup",
          List.of("DiseaseGroup"),
          List.of(
              new Column("key", Type.STRING),
              new Column("id", Type.STRING),
              new Column("members", Type.STRINGS),
              new Column("rare", Type.BOOLEAN),
              new Column("annotated", Type.BOOLEAN)));

  /** From each member to its group. */
  public static final Relationships MEMBER_OF =
      new Relationships("MEMBER_OF", "MEMBER_OF", ConceptTable.LABEL, "DiseaseGroup", List.of());

  private GroupTable() {}

  static @Nullable Object[] values(DiseaseGroup group, StatementKey hasher) {
    List<String> members = group.members().stream().map(TermId::value).toList();
    byte[] key =
        hasher
            .start("DiseaseGroup")
            .add(group.id().value())
            .add(members)
            .add(group.rare())
            .add(group.annotated())
            .finish();
    return new @Nullable Object[] {
      StatementKey.text(key), group.id().value(), members, group.rare(), group.annotated()
    };
  }

  /** The group that a node's properties hold. */
  public static DiseaseGroup read(Map<String, ? extends @Nullable Object> values) {
    StoredRow row =
        new StoredRow("DiseaseGroup", new TermId(String.valueOf(values.get("id"))), null, values);
    return new DiseaseGroup(
        row.subject(), row.terms("members"), row.flag("rare"), row.flag("annotated"));
  }
}
