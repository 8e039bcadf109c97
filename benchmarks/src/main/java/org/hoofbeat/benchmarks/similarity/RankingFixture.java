package org.hoofbeat.benchmarks.similarity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.learned.ModelCodec;

/** The engine of a build folder, named by {@code -Dhoofbeat.build=data/builds/1}, and patients drawn from its own terms. */
final class RankingFixture {

  private RankingFixture() {}

  static RankingEngine open() throws IOException {
    String folder = System.getProperty("hoofbeat.build");
    if (folder == null) {
      throw new IllegalStateException(
          "Set -Dhoofbeat.build to a build's folder, for example data/builds/1");
    }
    RankingEngine engine;
    try (InputStream in = Files.newInputStream(Path.of(folder, "ranking.bin"))) {
      engine = RankingEngine.read(in);
    }
    Path model = Path.of(folder, "model.bin");
    if (!Files.isRegularFile(model)) {
      return engine;
    }
    try (InputStream in = Files.newInputStream(model)) {
      return engine.withModel(ModelCodec.read(in));
    }
  }

  /** Ten observed and ten excluded findings: terms of one candidate, and terms of another. */
  static List<PhenotypicProfile> patients(RankingEngine engine, int count) {
    SplittableRandom random = new SplittableRandom(1);
    List<PhenotypicProfile> patients = new ArrayList<>();
    while (patients.size() < count) {
      List<TermId> observed = draw(engine, random);
      List<TermId> excluded = draw(engine, random);
      excluded.removeAll(observed);
      if (observed.size() == 10 && excluded.size() == 10) {
        patients.add(PhenotypicProfile.of(observed, excluded));
      }
    }
    return patients;
  }

  private static List<TermId> draw(RankingEngine engine, SplittableRandom random) {
    int[] terms = engine.index().statedProfile(random.nextInt(engine.index().size())).terms();
    List<TermId> out = new ArrayList<>();
    for (int i = 0; i < Math.min(10, terms.length); i++) {
      out.add(engine.index().ontology().id(terms[i]));
    }
    return out;
  }
}
