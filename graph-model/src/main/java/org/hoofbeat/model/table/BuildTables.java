package org.hoofbeat.model.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.GraphTable.Column;
import org.hoofbeat.model.graph.GraphTable.Nodes;
import org.hoofbeat.model.graph.GraphTable.Relationships;
import org.hoofbeat.model.graph.GraphTable.Type;
import org.jspecify.annotations.Nullable;

/** Sources, releases and the build itself. Maps are lists of name, value, name, value…, sorted by name. */
public final class BuildTables {

  public static final Nodes SOURCES =
      new Nodes(
          "Source",
          List.of("Source"),
          List.of(text("id"), text("name"), text("url"), text("licence")));

  public static final Nodes RELEASES =
      new Nodes(
          "Release",
          List.of("Release"),
          List.of(
              text("key"),
              text("source"),
              text("name"),
              text("version"),
              text("url"),
              text("licence"),
              text("redistribution"),
              text("sha256"),
              new Column("rowsRead", Type.LONG),
              new Column("rowsUsed", Type.LONG),
              new Column("issues", Type.STRINGS),
              new Column("starter", Type.BOOLEAN)));

  public static final Nodes BUILDS =
      new Nodes(
          "GraphBuild",
          List.of("GraphBuild"),
          List.of(
              text("key"),
              new Column("number", Type.LONG),
              text("createdAt"),
              text("loaderVersion"),
              text("digest"),
              new Column("starter", Type.BOOLEAN),
              new Column("releases", Type.STRINGS),
              new Column("concepts", Type.STRINGS),
              new Column("statements", Type.STRINGS),
              new Column("figures", Type.STRINGS)));

  public static final Relationships RELEASE_OF =
      new Relationships("RELEASE_OF", "RELEASE_OF", "Release", "Source", List.of());

  public static final Relationships BUILT_FROM =
      new Relationships("BUILT_FROM", "BUILT_FROM", "GraphBuild", "Release", List.of());

  private static final TermId PLACE = new TermId("Hoofbeat:build");

  private BuildTables() {}

  static @Nullable Object[] sourceValues(Release release) {
    return new @Nullable Object[] {
      release.source(), release.name(), release.url(), release.licence()
    };
  }

  static @Nullable Object[] releaseValues(Release release) {
    return new @Nullable Object[] {
      release.key(),
      release.source(),
      release.name(),
      release.version(),
      release.url(),
      release.licence(),
      release.redistribution(),
      release.sha256(),
      release.rowsRead(),
      release.rowsUsed(),
      flat(release.issues()),
      release.starter()
    };
  }

  static @Nullable Object[] buildValues(GraphBuild build) {
    return new @Nullable Object[] {
      Integer.toString(build.number()),
      (long) build.number(),
      build.createdAt(),
      build.loaderVersion(),
      build.digest(),
      build.starter(),
      build.releases().stream().map(Release::key).toList(),
      flat(build.concepts()),
      flat(build.statements()),
      flat(build.figures())
    };
  }

  /** The release that a node's properties hold. */
  public static Release readRelease(Map<String, ? extends @Nullable Object> values) {
    StoredRow row = new StoredRow("Release", PLACE, null, values);
    return new Release(
        row.text("source"),
        row.text("name"),
        row.text("version"),
        row.findText("url"),
        row.text("licence"),
        row.text("redistribution"),
        row.text("sha256"),
        (long) row.number("rowsRead"),
        (long) row.number("rowsUsed"),
        counts(row, "issues"),
        row.flag("starter"));
  }

  /** The build that a node's properties hold; its releases are given by key. */
  public static GraphBuild readBuild(
      Map<String, ? extends @Nullable Object> values, Map<String, Release> releasesByKey) {
    StoredRow row = new StoredRow("GraphBuild", PLACE, null, values);
    return new GraphBuild(
        row.count("number"),
        row.text("createdAt"),
        row.text("loaderVersion"),
        row.text("digest"),
        row.flag("starter"),
        row.texts("releases").stream().map(key -> release(releasesByKey, key)).toList(),
        counts(row, "concepts"),
        counts(row, "statements"),
        counts(row, "figures"));
  }

  private static Release release(Map<String, Release> releasesByKey, String key) {
    Release release = releasesByKey.get(key);
    if (release == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "The build names the release " + key + ", which the graph does not hold");
    }
    return release;
  }

  private static List<String> flat(Map<String, Long> counts) {
    return Field.flat(new TreeMap<>(counts));
  }

  private static Map<String, Long> counts(StoredRow row, String name) {
    Map<String, Long> counts = new TreeMap<>();
    StoredRow.mapOf(row.texts(name)).forEach((key, value) -> counts.put(key, Long.valueOf(value)));
    return counts;
  }

  private static Column text(String name) {
    return new Column(name, Type.STRING);
  }
}
